package dev.mercer.samples.page;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The JDK reads the pictures; only this test needs AWT for it. */
final class PictureTest {
  private static final Pattern DATA = Pattern.compile("data:image/png;base64,([^\"]*)");

  @Test
  void paperIsClearAndInkIsBlack() throws IOException {
    BufferedImage picture = read(Picture.ink(new float[] {0, 1, 0.5f, 2, 0.25f, 0}, 3, "six"));
    assertThat(picture.getWidth()).isEqualTo(3);
    assertThat(picture.getHeight()).isEqualTo(2);
    assertThat(picture.getRGB(0, 0)).isEqualTo(0);
    assertThat(picture.getRGB(1, 0)).isEqualTo(0xff000000);
    assertThat(picture.getRGB(2, 0)).isEqualTo(0x80000000);
    assertThat(picture.getRGB(0, 1)).isEqualTo(0xff000000);
    assertThat(picture.getRGB(1, 1)).isEqualTo(0x40000000);
  }

  @Test
  void belowPaperIsOrange() throws IOException {
    BufferedImage picture = read(Picture.ink(new float[] {-1, -0.2f}, 2, "two"));
    assertThat(picture.getRGB(0, 0)).isEqualTo(0xffd95f0e);
    assertThat(picture.getRGB(1, 0)).isEqualTo(0x33d95f0e);
  }

  @Test
  void aDrawingStandsInThePageAsItIs() {
    String html = printed(Picture.drawing("<svg>°</svg>", "a degree"));
    Matcher data = Pattern.compile("data:image/svg\\+xml;base64,([^\"]*)").matcher(html);
    assertThat(data.find()).isTrue();
    assertThat(new String(Base64.getDecoder().decode(data.group(1)), UTF_8))
        .isEqualTo("<svg>°</svg>");
    assertThat(html).contains("alt=\"a degree\"");
  }

  @Test
  void aPictureSaysWhatItShows() {
    assertThat(printed(Picture.ink(new float[4], 2, "a <blank>")))
        .contains("alt=\"a &lt;blank&gt;\"");
  }

  private static BufferedImage read(Element picture) throws IOException {
    Matcher data = DATA.matcher(printed(picture));
    assertThat(data.find()).isTrue();
    return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data.group(1))));
  }

  private static String printed(Html html) {
    StringBuilder page = new StringBuilder();
    html.print(page);
    return page.toString();
  }
}
