package dev.mercer.samples.digits;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Model;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A model that was saved and loaded again.
 *
 * @param file where it is
 * @param outputs how many outputs of the two were compared
 * @param differences how many of them differ in any bit
 */
record SavedModel(Path file, int outputs, int differences) {

  /** Saves a network, loads it, and compares what the two say to the test digits. */
  static SavedModel write(Outcome outcome, Path file) throws IOException {
    Model model = outcome.net();
    model.save(file);
    Model loaded = DigitNetwork.load(outcome.recipe().units(), file);
    Dataset digits = outcome.data().heldOut();
    int differences = 0;
    for (int row = 0; row < digits.size(); row++) {
      float[] before = model.outputs(digits.row(row));
      float[] after = loaded.outputs(digits.row(row));
      for (int i = 0; i < before.length; i++) {
        if (Float.floatToRawIntBits(before[i]) != Float.floatToRawIntBits(after[i])) {
          differences++;
        }
      }
    }
    return new SavedModel(file, digits.size() * model.outputSize(), differences);
  }

  /** Whether the loaded network says the same, to the last bit. */
  boolean same() {
    return differences == 0;
  }

  @Override
  public String toString() {
    return "Saved %s and loaded it again: %s."
        .formatted(
            file.normalize(),
            same()
                ? "all %s outputs have the same bits".formatted(outputs)
                : "%s of %s outputs DIFFER".formatted(differences, outputs));
  }
}
