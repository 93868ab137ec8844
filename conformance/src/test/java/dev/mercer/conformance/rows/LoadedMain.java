package dev.mercer.conformance.rows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** Loads a model, and prints the bits of what it answers to raw rows. */
final class LoadedMain {
  private LoadedMain() {}

  /**
   * @param arguments the model's file, and how many rows of which seed
   */
  public static void main(String[] arguments) throws IOException {
    MercerLoans net = MercerLoans.load(Path.of(arguments[0]));
    Loans.Sample sample =
        Loans.Sample.of(Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
    sample.applicants().forEach(each -> System.out.println(bits(net, each)));
  }

  static String bits(MercerLoans net, Loans.Applicant applicant) {
    float[] outputs = net.outputs(net.encode(applicant));
    int[] bits = new int[outputs.length];
    Arrays.setAll(bits, i -> Float.floatToRawIntBits(outputs[i]));
    return Arrays.toString(bits);
  }
}
