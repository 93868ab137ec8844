package dev.mercer.runtime.data;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.math.CounterRandom;
import java.util.ArrayList;
import java.util.List;

/** Many applicants, the same at each call: a third without an age, a fifth without a city. */
public final class Applicants {
  private static final String[] CITIES = {"Berlin", "Berlin", "Berlin", "Oslo", "Oslo", "Rome"};

  /** Milliseconds since 1970, in 2025: a float knows them to two minutes. */
  private static final double NOON = 1.76e12;

  private Applicants() {}

  /** So many rows. */
  public static List<Applicant> rows(int count) {
    CounterRandom random = new CounterRandom(17, "applicants", 0);
    List<Applicant> rows = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      int age = 20 + row % 41;
      double registered = NOON + Math.floor(60_000 * random.uniformFloat(2L * row));
      Applicant.Job job = Applicant.Job.values()[row % 3];
      Applicant applicant =
          new Applicant(
              row % 3 == 1 ? null : age,
              registered,
              row % 2 == 0,
              row % 7 == 0 ? null : row % 4 == 0,
              row % 11 == 0 ? null : job,
              row % 5 == 2 ? null : CITIES[row % CITIES.length]);
      rows.add(applicant);
    }
    return rows;
  }

  /** Whether each was registered in the second half of the minute. */
  public static int[] labels(List<Applicant> rows) {
    return rows.stream().mapToInt(each -> each.registered() - NOON < 30_000 ? 0 : 1).toArray();
  }

  /** The rows with their labels. */
  public static Dataset dataset(List<Applicant> rows) {
    return Applicant.schema(Applicant.classifier()).dataset(rows, labels(rows));
  }
}
