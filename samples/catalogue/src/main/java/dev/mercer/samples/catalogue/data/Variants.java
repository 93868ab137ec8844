package dev.mercer.samples.catalogue.data;

import dev.mercer.Input;
import dev.mercer.Linear;
import dev.mercer.NadarayaWatson;
import dev.mercer.Network;
import dev.mercer.Normalize;
import dev.mercer.Standardize;
import dev.mercer.Yat;
import dev.mercer.runtime.Dataset;

/** Networks that differ from the usual ones in what an experiment is about. */
public final class Variants {
  private Variants() {}

  /** Digits, with shares of prototypes for contributions. */
  public static Task shares(Task digits) {
    return digits.with(MercerVariants_DigitShares::create);
  }

  /** A task whose network keeps the epsilon that its parameter {@code near.epsilon} is set to. */
  public static Task withFixedEpsilon(Task task) {
    return task.with(
        switch (task.name()) {
          case "digits" -> MercerVariants_DigitsFixed::create;
          case "cells" -> MercerVariants_CellsFixed::create;
          case "concrete" -> MercerVariants_ConcreteFixed::create;
          default -> throw new IllegalArgumentException(task.name());
        });
  }

  /** The same, and all rows are first put on the unit sphere. */
  public static Task onSphere(Task task) {
    return task.with(
        switch (task.name()) {
          case "digits" -> MercerVariants_DigitsOnSphere::create;
          case "cells" -> MercerVariants_CellsOnSphere::create;
          default -> throw new IllegalArgumentException(task.name());
        });
  }

  /** Points of a plane in two classes. */
  public static Task plane(String name, Dataset training, Dataset test) {
    return new Task(name, false, training, test, MercerVariants_Plane::create);
  }

  /** Digits, read out by shares. */
  @Network
  interface DigitShares {
    @Yat(units = 128)
    float[] near(@Input(64) float[] x);

    @NadarayaWatson
    Labels.Digit digit(float[] near);
  }

  /** Digits, with an epsilon that stays. */
  @Network
  interface DigitsFixed {
    @Yat(units = 128, epsilon = 1, trainEpsilon = false)
    float[] near(@Input(64) float[] x);

    @Linear
    Labels.Digit digit(float[] near);
  }

  /** Digits of unit length, with an epsilon that stays. */
  @Network
  interface DigitsOnSphere {
    @Normalize
    float[] unit(@Input(64) float[] x);

    @Yat(units = 128, epsilon = 1, trainEpsilon = false)
    float[] near(float[] unit);

    @Linear
    Labels.Digit digit(float[] near);
  }

  /** Cells, with an epsilon that stays. */
  @Network
  interface CellsFixed {
    @Standardize
    float[] scaled(@Input(56) float[] x);

    @Yat(units = 128, epsilon = 1, trainEpsilon = false)
    float[] near(float[] scaled);

    @Linear
    Labels.Segmentation segmentation(float[] near);
  }

  /** Cells of unit length, with an epsilon that stays. */
  @Network
  interface CellsOnSphere {
    @Standardize
    float[] scaled(@Input(56) float[] x);

    @Normalize
    float[] unit(float[] scaled);

    @Yat(units = 128, epsilon = 1, trainEpsilon = false)
    float[] near(float[] unit);

    @Linear
    Labels.Segmentation segmentation(float[] near);
  }

  /** Concrete, with an epsilon that stays. */
  @Network
  interface ConcreteFixed {
    @Standardize
    float[] scaled(@Input(8) float[] x);

    @Yat(units = 128, epsilon = 1, trainEpsilon = false)
    float[] near(float[] scaled);

    @Linear
    float strength(float[] near);
  }

  /** Two classes of points of a plane. */
  @Network
  interface Plane {
    @Yat(units = 32)
    float[] near(@Input(2) float[] x);

    @Linear
    Labels.Side side(float[] near);
  }
}
