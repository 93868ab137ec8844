package dev.mercer.benchmarks;

import dev.mercer.Input;
import dev.mercer.Linear;
import dev.mercer.Network;
import dev.mercer.Yat;

/** The networks that are measured, named by their shapes. */
final class Networks {
  private Networks() {}

  /** Ten classes. */
  enum Digit {
    ZERO,
    ONE,
    TWO,
    THREE,
    FOUR,
    FIVE,
    SIX,
    SEVEN,
    EIGHT,
    NINE
  }

  @Network
  interface Classifier64x128 {
    @Yat(units = 128)
    float[] near(@Input(64) float[] x);

    @Linear
    Digit digit(float[] near);
  }

  @Network
  interface Classifier784x256 {
    @Yat(units = 256)
    float[] near(@Input(784) float[] x);

    @Linear
    Digit digit(float[] near);
  }

  @Network
  interface Yat8x64 {
    @Yat(units = 64)
    float[] near(@Input(8) float[] x);
  }

  @Network
  interface Yat16x512 {
    @Yat(units = 512)
    float[] near(@Input(16) float[] x);
  }

  @Network
  interface Yat64x128 {
    @Yat(units = 128)
    float[] near(@Input(64) float[] x);
  }

  @Network
  interface Linear8x64 {
    @Linear(units = 64)
    float[] out(@Input(8) float[] x);
  }

  @Network
  interface Linear64x128 {
    @Linear(units = 128)
    float[] out(@Input(64) float[] x);
  }

  @Network
  interface Linear784x256 {
    @Linear(units = 256)
    float[] out(@Input(784) float[] x);
  }

  @Network
  interface Yat784x64 {
    @Yat(units = 64)
    float[] near(@Input(784) float[] x);
  }

  @Network
  interface Yat784x128 {
    @Yat(units = 128)
    float[] near(@Input(784) float[] x);
  }

  @Network
  interface Yat784x256 {
    @Yat(units = 256)
    float[] near(@Input(784) float[] x);
  }

  @Network
  interface Yat784x512 {
    @Yat(units = 512)
    float[] near(@Input(784) float[] x);
  }

  @Network
  interface Yat784x1024 {
    @Yat(units = 1024)
    float[] near(@Input(784) float[] x);
  }

  @Network
  interface Yat784x2048 {
    @Yat(units = 2048)
    float[] near(@Input(784) float[] x);
  }

  @Network
  interface Yat784x4096 {
    @Yat(units = 4096)
    float[] near(@Input(784) float[] x);
  }

  @Network
  interface Yat784x8192 {
    @Yat(units = 8192)
    float[] near(@Input(784) float[] x);
  }
}
