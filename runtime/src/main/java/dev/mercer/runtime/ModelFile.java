package dev.mercer.runtime;

import dev.mercer.runtime.format.Refusal;
import dev.mercer.runtime.format.TensorFileReader;
import dev.mercer.runtime.network.BackendChoice;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.Passes;
import dev.mercer.runtime.saved.Matching;
import dev.mercer.runtime.saved.ModelContents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads and writes models as safetensors files. Generated classes call it; applications call {@code
 * load} of the generated class, and {@link Model#save}. The same model gives the same bytes. Safe
 * from any thread.
 */
public final class ModelFile {
  /** What a migration starts anew has the values of {@code create(0)}. */
  private static final long MIGRATION_SEED = 0;

  private static final String NO_STREAM =
      "The stream is null. getResourceAsStream returns null where it finds nothing: see that the"
          + " resource is in the class path or the module, and that its name starts with '/' unless"
          + " it stands in the package of the class.";

  private ModelFile() {}

  /**
   * Replaces a file atomically: whatever happens, the path holds what it held before or the model.
   *
   * @throws IOException if it cannot be written
   */
  static void write(Evaluator evaluator, Path file) throws IOException {
    Objects.requireNonNull(file, "The file to save to is null.");
    try {
      ModelContents.write(evaluator, Optional.empty(), file);
    } catch (Refusal refusal) {
      throw ModelFormatException.of(file.toString(), refusal);
    }
  }

  /**
   * Reads a file.
   *
   * @throws ModelFormatException if it does not hold a model of this network
   */
  public static Evaluator read(Path file, NetworkSpec spec, Passes passes, BackendChoice backend)
      throws IOException {
    Objects.requireNonNull(file, "The file to load is null.");
    try (TensorFileReader reader = TensorFileReader.open(file)) {
      return read(reader, spec, passes, backend);
    } catch (Refusal refusal) {
      throw ModelFormatException.of(file.toString(), refusal);
    }
  }

  /**
   * Reads a stream to its end and leaves it open.
   *
   * @throws ModelFormatException if it does not hold a model of this network
   */
  public static Evaluator read(
      InputStream in, NetworkSpec spec, Passes passes, BackendChoice backend) throws IOException {
    Objects.requireNonNull(in, NO_STREAM);
    return read("the stream", in, spec, passes, backend);
  }

  /**
   * Reads the contents of a file.
   *
   * @throws ModelFormatException if it does not hold a model of this network
   */
  public static Evaluator read(byte[] bytes, NetworkSpec spec, Passes passes, BackendChoice backend)
      throws IOException {
    Objects.requireNonNull(bytes, "The bytes to load are null.");
    return read("the bytes", new ByteArrayInputStream(bytes), spec, passes, backend);
  }

  /**
   * Reads what fits of a file of an older declaration.
   *
   * @param model makes a model of an evaluator
   * @throws ModelFormatException if it does not hold a model
   */
  public static <M extends Model> Migration<M> migrate(
      Path file,
      NetworkSpec spec,
      Passes passes,
      BackendChoice backend,
      Function<Evaluator, M> model)
      throws IOException {
    Objects.requireNonNull(file, "The file to migrate is null.");
    Evaluator evaluator = Evaluator.create(spec, passes, backend, MIGRATION_SEED);
    try (TensorFileReader reader = TensorFileReader.open(file)) {
      Matching matching = ModelContents.migrate(reader, evaluator);
      return new Migration<>(
          model.apply(evaluator), matching.kept(), matching.started(), matching.dropped());
    } catch (Refusal refusal) {
      throw ModelFormatException.of(file.toString(), refusal);
    }
  }

  private static Evaluator read(
      String name, InputStream in, NetworkSpec spec, Passes passes, BackendChoice backend)
      throws IOException {
    try (TensorFileReader reader = TensorFileReader.of(in)) {
      return read(reader, spec, passes, backend);
    } catch (Refusal refusal) {
      throw ModelFormatException.of(name, refusal);
    }
  }

  private static Evaluator read(
      TensorFileReader reader, NetworkSpec spec, Passes passes, BackendChoice backend)
      throws IOException {
    ModelContents contents = ModelContents.read(reader, spec);
    Evaluator evaluator = new Evaluator(spec, passes, backend);
    contents.restore(evaluator);
    return evaluator;
  }
}
