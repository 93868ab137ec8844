package dev.mercer.samples.playground.web;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mercer.kernel.Explanation;
import dev.mercer.samples.playground.data.Square;
import dev.mercer.samples.playground.session.Session;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The page in a real browser. */
@Timeout(180)
final class PageTest {
  private static final File BROWSER = new File("/usr/bin/chromium");
  private static final File DRIVER = new File("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static ChromeDriver browser;

  private Server server;

  @BeforeAll
  static void openBrowser() {
    assumeTrue(
        BROWSER.canExecute() && DRIVER.canExecute(),
        "The page is not tested: there is no %s or no %s. On Debian: apt-get install chromium chromium-driver."
            .formatted(BROWSER, DRIVER));
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER);
    // Without a sandbox it also runs as root; it loads this page alone. The window shows the whole
    // plane.
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--window-size=1360,1400");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER)
                .usingAnyFreePort()
                .build(),
            options);
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.quit();
    }
  }

  @BeforeEach
  void startServer() throws IOException {
    server = Server.start(0, 2);
  }

  /** Whatever the page did, the browser had nothing to complain of. */
  @AfterEach
  void stopServer() {
    browser.get("about:blank");
    server.close();
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
  }

  private WebElement at(String css) {
    return browser.findElement(By.cssSelector(css));
  }

  private static void await(String what, BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime() < end ? "" : "waited in vain: " + what).isEmpty();
      Thread.sleep(50);
    }
  }

  /** Opens the page; it has paused after so many steps. */
  private Session opened(String hash, int steps) throws InterruptedException {
    browser.get(server.address() + "#until=" + steps + "&" + hash);
    return paused(steps);
  }

  private Session paused(int steps) throws InterruptedException {
    await(
        "step " + steps,
        () ->
            at("#steps").getText().replace(",", "").equals(String.valueOf(steps))
                && at("#play").getText().equals("Play"));
    return server.sessions().all().getFirst();
  }

  /** Where in the canvas a place is, in pixels from its middle. */
  private int[] pixels(double x, double y) {
    double unit = at("#plane").getSize().getWidth() / (2 * Square.HALF);
    return new int[] {(int) Math.round(x * unit), (int) Math.round(-y * unit)};
  }

  private void click(double x, double y) {
    int[] at = pixels(x, y);
    new Actions(browser).moveToElement(at("#plane"), at[0], at[1]).click().perform();
  }

  @Test
  void itLearnsMoonsInThreeHundredStepsAndExplainsAClick() throws InterruptedException {
    Session session = opened("", 300);
    String accuracy = at("#test-accuracy").getText();
    assertThat(Double.parseDouble(accuracy.replaceAll("[^0-9.]", ""))).isGreaterThan(95);

    click(0.5, 1.5);
    await("an answer", () -> !browser.findElements(By.cssSelector("#answer table")).isEmpty());
    float[] place = {number("#answer table", "data-x"), number("#answer table", "data-y")};
    assertThat(place[0]).isWithin(0.02f).of(0.5f);
    assertThat(place[1]).isWithin(0.02f).of(1.5f);
    Explanation explanation = Explanation.of(session.snapshot().net(), place);
    int label = at("#answer .verdict").getDomAttribute("data-label").equals("blue") ? 0 : 1;
    assertThat(explanation.output(label)).isGreaterThan(explanation.output(1 - label));
    assertThat(number("#answer [data-logit]", "data-logit")).isEqualTo(explanation.output(label));
    List<WebElement> rows = browser.findElements(By.cssSelector("#answer [data-prototype]"));
    assertThat(rows).hasSize(6);
    for (WebElement row : rows) {
      int prototype = Integer.parseInt(row.getDomAttribute("data-prototype"));
      assertThat(Double.parseDouble(row.getDomAttribute("data-value")))
          .isEqualTo(explanation.contribution(label, prototype));
    }
  }

  /** In one call to the page, as each answer replaces the elements of the one before. */
  private float number(String selector, String attribute) {
    Object text =
        browser.executeScript(
            "return document.querySelector(arguments[0]).getAttribute(arguments[1])",
            selector,
            attribute);
    return Float.parseFloat((String) text);
  }

  @Test
  void aPrototypeThatIsDraggedTakesTheFieldWithIt() throws InterruptedException {
    Session session = opened("units=4", 100);
    float[] before = session.snapshot().net().parameter("near.prototypes").toArray();
    float[] there = {-1.5f, -1.5f};
    float answer = session.snapshot().net().outputs(there)[0];
    int[] from = pixels(before[0], before[1]);
    int[] to = pixels(there[0], there[1]);
    new Actions(browser)
        .moveToElement(at("#plane"), from[0], from[1])
        .clickAndHold()
        .moveByOffset((to[0] - from[0]) / 2, (to[1] - from[1]) / 2)
        .moveToElement(at("#plane"), to[0], to[1])
        .release()
        .perform();
    await(
        "the prototype to be there",
        () -> {
          float[] after = session.snapshot().net().parameter("near.prototypes").toArray();
          return Math.hypot(after[0] - there[0], after[1] - there[1]) < 0.02;
        });
    float[] after = session.snapshot().net().parameter("near.prototypes").toArray();
    assertThat(after[2]).isEqualTo(before[2]);
    assertThat(session.snapshot().net().outputs(there)[0]).isNotEqualTo(answer);
  }

  @Test
  void aReloadFindsWhatWasChosen() throws InterruptedException {
    opened("", 20);
    at("input[name=data][value=rings]").click();
    at("input[name=units][value='8']").click();
    await("8 prototypes", () -> at("#network").getText().contains("Of8"));
    assertThat(browser.getCurrentUrl()).contains("data=rings&units=8");
    browser.navigate().refresh();
    await("8 prototypes again", () -> at("#network").getText().contains("Of8"));
    assertThat(at("input[name=data][value=rings]").isSelected()).isTrue();
    assertThat(at("input[name=units][value='8']").isSelected()).isTrue();
    await("learning", () -> !at("#steps").getText().equals("0"));
  }

  @Test
  void aTabThatIsClosedFreesItsSession() throws InterruptedException {
    opened("", 5);
    String first = browser.getWindowHandle();
    browser.switchTo().newWindow(WindowType.TAB);
    browser.get(server.address());
    await("two sessions", () -> server.sessions().all().size() == 2);
    browser.close();
    browser.switchTo().window(first);
    await("one session", () -> server.sessions().all().size() == 1);
  }

  @Test
  void whatIsDrawnIsLearnt() throws InterruptedException {
    browser.get(server.address() + "#data=drawn");
    await("a hint", () -> at("#notice").getText().contains("draw points of both colours"));
    click(-1, 1);
    at("input[name=brush][value='1']").click();
    click(1, -1);
    await("learning", () -> at("#training-accuracy").getText().startsWith("100"));
    assertThat(browser.getCurrentUrl()).containsMatch("drawing=0\\w{4}1\\w{4}");
  }

  @Test
  void theLiftSaysWhetherAPlaneSeparates() throws InterruptedException {
    opened("data=rings&noise=0", 5);
    at("input[name=view][value=lift]").click();
    await("a sentence", () -> at("#lift-sentence").getText().contains("separates all 220"));
    at("input[name=data][value=spiral]").click();
    await("another", () -> at("#lift-sentence").getText().contains("does not separate"));
  }

  @Test
  void theKeyboardAsksAndMoves() throws InterruptedException {
    Session session = opened("units=4", 10);
    float[] before = session.snapshot().net().parameter("near.prototypes").toArray();
    at("#plane").sendKeys(Keys.ARROW_UP, Keys.ARROW_RIGHT, Keys.ENTER);
    await("an answer", () -> !browser.findElements(By.cssSelector("#answer table")).isEmpty());
    assertThat(number("#answer table", "data-x")).isWithin(1e-6f).of(0.1f);
    at("#plane").sendKeys("p", Keys.chord(Keys.SHIFT, Keys.ARROW_LEFT));
    await(
        "a prototype to move",
        () -> {
          float[] after = session.snapshot().net().parameter("near.prototypes").toArray();
          int moved = 0;
          for (int unit = 0; unit < 4; unit++) {
            moved += Math.abs(before[2 * unit] - after[2 * unit] - 0.1) < 1e-4 ? 1 : 0;
          }
          return moved == 1;
        });
    at("#plane").sendKeys("s");
    await("a step", () -> at("#steps").getText().equals("11"));
  }
}
