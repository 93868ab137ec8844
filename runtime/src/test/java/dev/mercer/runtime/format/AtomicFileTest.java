package dev.mercer.runtime.format;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void name() {
    file = directory.resolve("model.safetensors");
  }

  @Test
  void aNewFileHasTheContentsAndNothingStandsBesideIt() throws IOException {
    replace("new");
    assertThat(Files.readString(file)).isEqualTo("new");
    assertThat(names()).containsExactly("model.safetensors");
  }

  @Test
  void anOldFileIsReplaced() throws IOException {
    Files.writeString(file, "a much longer old file");
    replace("new");
    assertThat(Files.readString(file)).isEqualTo("new");
    assertThat(names()).containsExactly("model.safetensors");
  }

  @Test
  void whenWritingFailsTheOldFileStandsAndNothingElse() throws IOException {
    Files.writeString(file, "old");
    IOException thrown =
        assertThrows(
            IOException.class,
            () ->
                AtomicFile.replace(
                    file,
                    out -> {
                      out.write("half".getBytes(UTF_8));
                      throw new IOException("disk full");
                    }));
    assertThat(thrown)
        .hasMessageThat()
        .isEqualTo(file.toRealPath() + ": not written, what stood there still stands: disk full");
    assertThat(Files.readString(file)).isEqualTo("old");
    assertThat(names()).containsExactly("model.safetensors");
  }

  @Test
  void anInterruptedThreadWritesTheWholeFileAndStaysInterrupted() throws IOException {
    Thread.currentThread().interrupt();
    replace("new");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(Files.readString(file)).isEqualTo("new");
  }

  @Test
  void anInterruptMeanwhileIsPutOffUntilTheFileIsWritten() throws IOException {
    int[] writes = new int[1];
    AtomicFile.replace(
        file,
        out -> {
          writes[0]++;
          out.write("half".getBytes(UTF_8));
          if (writes[0] == 1) {
            Thread.currentThread().interrupt();
          }
          out.write(" and half".getBytes(UTF_8));
        });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(writes[0]).isEqualTo(2);
    assertThat(Files.readString(file)).isEqualTo("half and half");
    assertThat(names()).containsExactly("model.safetensors");
  }

  @Test
  void aRefusalOfTheContentsStaysWhatItIs() {
    Refusal refusal = new Refusal("value", "a finite one", "NaN");
    Refusal thrown =
        assertThrows(
            Refusal.class,
            () ->
                AtomicFile.replace(
                    file,
                    out -> {
                      throw refusal;
                    }));
    assertThat(thrown).isSameInstanceAs(refusal);
  }

  @Test
  void aDirectoryIsNotReplaced() throws IOException {
    Files.createDirectories(file);
    FileSystemException thrown = assertThrows(FileSystemException.class, () -> replace("new"));
    assertThat(thrown).hasMessageThat().isEqualTo(file + ": a directory; expected a file");
    assertThat(names()).containsExactly("model.safetensors");
  }

  @Test
  void theEmptyPathIsNoFile() {
    FileSystemException thrown =
        assertThrows(FileSystemException.class, () -> AtomicFile.replace(Path.of(""), out -> {}));
    assertThat(thrown).hasMessageThat().isEqualTo("the empty path: a directory; expected a file");
  }

  @Test
  void whatCannotBeWrittenIsNamedAndNotTheTemporaryFile() throws IOException {
    Path longName = directory.resolve("x".repeat(240));
    FileSystemException thrown =
        assertThrows(FileSystemException.class, () -> AtomicFile.replace(longName, out -> {}));
    assertThat(thrown).hasMessageThat().startsWith(longName.toAbsolutePath() + ": not written, ");
    assertThat(thrown).hasMessageThat().doesNotContain(".tmp");
    assertThat(names()).isEmpty();
  }

  @Test
  void aMissingDirectoryIsNamed() {
    Path lost = directory.resolve("lost").resolve("model");
    NoSuchFileException thrown =
        assertThrows(NoSuchFileException.class, () -> AtomicFile.replace(lost, out -> {}));
    assertThat(thrown).hasMessageThat().isEqualTo(lost.getParent() + ": no such directory");
  }

  @Test
  void theOldFilesPermissionsArePassedOn() throws IOException {
    assumeTrue(Files.getFileStore(directory).supportsFileAttributeView("posix"));
    Files.writeString(file, "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
    replace("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw----");
  }

  @Test
  void aNewFileHasThePermissionsOfAnyNewFile() throws IOException {
    assumeTrue(Files.getFileStore(directory).supportsFileAttributeView("posix"));
    replace("new");
    Path ordinary = Files.writeString(directory.resolve("ordinary"), "x");
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(Files.getPosixFilePermissions(ordinary));
  }

  @Test
  void aSymbolicLinkStaysAndItsTargetIsReplaced() throws IOException {
    Path target = Files.writeString(directory.resolve("target"), "old");
    Files.createSymbolicLink(file, target);
    replace("new");
    assertThat(Files.isSymbolicLink(file)).isTrue();
    assertThat(Files.readString(target)).isEqualTo("new");
  }

  @Test
  void aDanglingLinkStaysAndItsTargetIsMade() throws IOException {
    Path models = Files.createDirectory(directory.resolve("models"));
    Files.createSymbolicLink(models.resolve("latest"), Path.of("7.safetensors"));
    Files.createSymbolicLink(file, Path.of("models", "latest"));
    replace("new");
    assertThat(Files.isSymbolicLink(file)).isTrue();
    assertThat(Files.isSymbolicLink(models.resolve("latest"))).isTrue();
    assertThat(Files.readString(models.resolve("7.safetensors"))).isEqualTo("new");
    assertThat(Files.readString(file)).isEqualTo("new");
  }

  @Test
  void aLinkToADirectoryThatIsMissingIsRefusedAndStays() throws IOException {
    Files.createSymbolicLink(file, Path.of("lost", "model"));
    NoSuchFileException thrown = assertThrows(NoSuchFileException.class, () -> replace("new"));
    assertThat(thrown)
        .hasMessageThat()
        .isEqualTo(directory.resolve("lost") + ": no such directory");
    assertThat(Files.isSymbolicLink(file)).isTrue();
  }

  @Test
  void linksThatLeadRoundInACircleAreRefused() throws IOException {
    Files.createSymbolicLink(file, Path.of("other"));
    Files.createSymbolicLink(directory.resolve("other"), file);
    assertThrows(FileSystemLoopException.class, () -> replace("new"));
    assertThat(Files.isSymbolicLink(file)).isTrue();
  }

  @Test
  void whatAKilledProcessLeftIsRemovedOnceNobodyCanBeWritingIt() throws IOException {
    age(
        Files.writeString(directory.resolve(".model.safetensors.1234.tmp"), "half"),
        Duration.ofHours(2));
    Files.writeString(directory.resolve(".model.safetensors.5678.tmp"), "being written");
    age(
        Files.writeString(directory.resolve(".other.safetensors.1234.tmp"), "not ours"),
        Duration.ofHours(2));
    age(
        Files.writeString(directory.resolve(".model.safetensors.notes"), "not ours"),
        Duration.ofHours(2));
    replace("new");
    assertThat(names())
        .containsExactly(
            "model.safetensors",
            ".model.safetensors.5678.tmp",
            ".other.safetensors.1234.tmp",
            ".model.safetensors.notes");
  }

  private void replace(String contents) throws IOException {
    AtomicFile.replace(file, out -> out.write(contents.getBytes(UTF_8)));
  }

  private static void age(Path path, Duration age) throws IOException {
    Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(age)));
  }

  private List<String> names() throws IOException {
    try (var paths = Files.list(directory)) {
      return paths.map(path -> path.getFileName().toString()).toList();
    }
  }
}
