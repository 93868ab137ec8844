package dev.mercer.runtime.data;

import dev.mercer.runtime.Schema;
import dev.mercer.runtime.network.CellType;
import dev.mercer.runtime.network.Cells;
import dev.mercer.runtime.network.ColumnSpec;
import dev.mercer.runtime.network.EnumConstants;
import dev.mercer.runtime.network.NetworkBuilder;
import dev.mercer.runtime.network.NetworkSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row as people have it, with a component of every kind, and what is generated for it. */
public record Applicant(
    @Nullable Integer age,
    double registered,
    boolean smoker,
    @Nullable Boolean married,
    Applicant.@Nullable Job job,
    @Nullable String city) {

  /** An enum of the user. */
  public enum Job {
    FIXED,
    PART_TIME,
    FREELANCE
  }

  /** The indices of the features. */
  public static final int AGE = 0;

  public static final int AGE_MISSING = 1;
  public static final int REGISTERED = 2;
  public static final int SMOKER = 3;
  public static final int MARRIED = 4;
  public static final int MARRIED_MISSING = 5;
  public static final int JOB = 6;
  public static final int JOB_MISSING = 9;
  public static final int CITY = 10;
  public static final int CITY_OTHER = 12;
  public static final int CITY_MISSING = 13;

  private static final EnumConstants<Job> JOBS =
      EnumConstants.of(Job.values(), "FIXED", "PART_TIME", "FREELANCE");

  private static final List<ColumnSpec> COLUMNS =
      List.of(
          new ColumnSpec("age", "Age in years", CellType.Numeric.INT, true, AGE),
          new ColumnSpec("registered", "registered", CellType.Numeric.DOUBLE, false, REGISTERED),
          new ColumnSpec("smoker", "smoker", new CellType.Flag(), false, SMOKER),
          new ColumnSpec("married", "married", new CellType.Flag(), true, MARRIED),
          new ColumnSpec(
              "job",
              "job",
              new CellType.Constant(List.of("FIXED", "PART_TIME", "FREELANCE")),
              true,
              JOB),
          new ColumnSpec("city", "city", new CellType.Category(3), true, CITY));

  /** A classifier of applicants: standardised, eight prototypes, two classes. */
  public static NetworkSpec classifier() {
    return new NetworkBuilder(32, COLUMNS)
        .standardize("scaled", "input")
        .yat("near", "scaled", 8)
        .linear("status", "near", 2)
        .classes("GOOD", "BAD");
  }

  /** A regression of two values that reads applicants as they are. */
  public static NetworkSpec regression() {
    return new NetworkBuilder(32, COLUMNS)
        .yat("near", "input", 8)
        .linear("terms", "near", 2)
        .values("rate", "limit");
  }

  /** The schema of a network that reads applicants. */
  public static Schema<Applicant> schema(NetworkSpec spec) {
    return Schema.of(spec, Applicant::cells, Applicant::of);
  }

  /** Says the components. */
  public static void cells(Applicant applicant, Cells cells) {
    cells.number(applicant.age());
    cells.number(applicant.registered());
    cells.flag(applicant.smoker());
    cells.flag(applicant.married());
    cells.constant(JOBS, applicant.job());
    cells.category(applicant.city());
  }

  private static Applicant of(@Nullable Object[] values) {
    return new Applicant(
        (Integer) values[0],
        (Double) values[1],
        (Boolean) values[2],
        (Boolean) values[3],
        values[4] == null ? null : JOBS.list().get((Integer) values[4]),
        (String) values[5]);
  }

  /** With nothing missing that may be. */
  public static Applicant of(int age, double registered, String city) {
    return new Applicant(age, registered, false, true, Job.FIXED, city);
  }

  public Applicant withoutAge() {
    return new Applicant(null, registered, smoker, married, job, city);
  }

  public Applicant withoutJob() {
    return new Applicant(age, registered, smoker, married, null, city);
  }

  public Applicant in(@Nullable String city) {
    return new Applicant(age, registered, smoker, married, job, city);
  }
}
