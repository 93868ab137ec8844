package dev.mercer.conformance.rows;

import dev.mercer.Category;
import dev.mercer.Column;
import dev.mercer.Linear;
import dev.mercer.Network;
import dev.mercer.Standardize;
import dev.mercer.Yat;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A network that reads a component of every kind, and rows for it. */
@Network
interface Loans {
  /** A row as people have it. */
  record Applicant(
      float income,
      double registered,
      int amount,
      long account,
      short floor,
      byte rooms,
      boolean records,
      @Nullable Float rent,
      @Nullable Double debt,
      @Column("Age in years") @Nullable Integer age,
      @Nullable Long assets,
      @Nullable Short term,
      @Nullable Byte children,
      @Nullable Boolean married,
      @Nullable Job job,
      @Category(max = 4) @Nullable String city) {}

  /** An enum of the user. */
  enum Job {
    FIXED,
    PART_TIME,
    FREELANCE
  }

  /** The answer. */
  enum Status {
    GOOD,
    BAD
  }

  @Standardize
  float[] scaled(Applicant applicant);

  @Yat(units = 12)
  float[] near(float[] scaled);

  @Linear
  Status status(float[] near);

  /** Rows with the label that they should have: the same at each call. */
  record Sample(List<Applicant> applicants, List<Status> statuses) {
    static Sample of(int count, long seed) {
      Random random = new Random(seed);
      String[] cities = {"Berlin", "Berlin", "Berlin", "Oslo", "Oslo", "Rome", "Kyiv", "Zürich"};
      List<Applicant> applicants = new ArrayList<>();
      List<Status> statuses = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        double minute = random.nextInt(60_000);
        Applicant applicant =
            new Applicant(
                random.nextInt(9000) / 4f,
                1.76e12 + minute,
                random.nextInt(100) + 16_777_216,
                4_000_000_000_000L + random.nextInt(50),
                (short) random.nextInt(9),
                (byte) random.nextInt(5),
                random.nextBoolean(),
                orNull(random, random.nextInt(900) / 8f),
                orNull(random, random.nextInt(5000) / 3.0),
                orNull(random, 18 + random.nextInt(60)),
                orNull(random, random.nextLong(1_000_000)),
                orNull(random, (short) random.nextInt(60)),
                orNull(random, (byte) random.nextInt(6)),
                orNull(random, random.nextBoolean()),
                orNull(random, Job.values()[random.nextInt(3)]),
                orNull(random, cities[random.nextInt(cities.length)]));
        applicants.add(applicant);
        boolean good = minute < 30_000 ^ "Berlin".equals(applicant.city());
        statuses.add(good ? Status.GOOD : Status.BAD);
      }
      return new Sample(List.copyOf(applicants), List.copyOf(statuses));
    }

    private static <T> @Nullable T orNull(Random random, T value) {
      return random.nextInt(5) == 0 ? null : value;
    }
  }
}
