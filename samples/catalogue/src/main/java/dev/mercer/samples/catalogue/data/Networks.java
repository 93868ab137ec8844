package dev.mercer.samples.catalogue.data;

import dev.mercer.Input;
import dev.mercer.Linear;
import dev.mercer.Network;
import dev.mercer.Standardize;
import dev.mercer.Yat;

/**
 * A network for each data set, all of one form. The number of prototypes follows the number of
 * rows: 32 up to 500 rows, 128 up to 12,000, and 256 beyond. Pixels have one scale already, all
 * other features are standardised.
 */
final class Networks {
  private Networks() {}

  /** Handwritten digits of 8 x 8 pixels. */
  @Network
  interface Digits {
    @Yat(units = 128)
    float[] near(@Input(64) float[] x);

    @Linear
    Labels.Digit digit(float[] near);
  }

  /** Clothes of 28 x 28 pixels. */
  @Network
  interface Fashion {
    @Yat(units = 128)
    float[] near(@Input(784) float[] x);

    @Linear
    Labels.Garment garment(float[] near);
  }

  /** Handwritten digits of 28 x 28 pixels. */
  @Network
  interface Mnist {
    @Yat(units = 128)
    float[] near(@Input(784) float[] x);

    @Linear
    Labels.Digit digit(float[] near);
  }

  /** Penguins, as records. */
  @Network
  interface Penguins {
    @Standardize
    float[] scaled(Penguin penguin);

    @Yat(units = 32)
    float[] near(float[] scaled);

    @Linear
    Labels.Species species(float[] near);
  }

  /** Irises. */
  @Network
  interface Irises {
    @Standardize
    float[] scaled(@Input(4) float[] x);

    @Yat(units = 32)
    float[] near(float[] scaled);

    @Linear
    Labels.Iris iris(float[] near);
  }

  /** Wines, by their chemistry. */
  @Network
  interface Wines {
    @Standardize
    float[] scaled(@Input(13) float[] x);

    @Yat(units = 32)
    float[] near(float[] scaled);

    @Linear
    Labels.Cultivar cultivar(float[] near);
  }

  /** Breast tumours, by their cells. */
  @Network
  interface Tumours {
    @Standardize
    float[] scaled(@Input(30) float[] x);

    @Yat(units = 32)
    float[] near(float[] scaled);

    @Linear
    Labels.Tumour tumour(float[] near);
  }

  /** Silhouettes of vehicles. */
  @Network
  interface Vehicles {
    @Standardize
    float[] scaled(@Input(18) float[] x);

    @Yat(units = 128)
    float[] near(float[] scaled);

    @Linear
    Labels.Vehicle vehicle(float[] near);
  }

  /** Points of a plane. */
  @Network
  interface TwoClasses {
    @Standardize
    float[] scaled(@Input(2) float[] x);

    @Yat(units = 128)
    float[] near(float[] scaled);

    @Linear
    Labels.Side side(float[] near);
  }

  /** Patches of outdoor pictures. */
  @Network
  interface Segments {
    @Standardize
    float[] scaled(@Input(19) float[] x);

    @Yat(units = 128)
    float[] near(float[] scaled);

    @Linear
    Labels.Surface surface(float[] near);
  }

  /** Cells, by their pictures. */
  @Network
  interface Cells {
    @Standardize
    float[] scaled(@Input(56) float[] x);

    @Yat(units = 128)
    float[] near(float[] scaled);

    @Linear
    Labels.Segmentation segmentation(float[] near);
  }

  /** Soils, from above. */
  @Network
  interface Satellite {
    @Standardize
    float[] scaled(@Input(36) float[] x);

    @Yat(units = 128)
    float[] near(float[] scaled);

    @Linear
    Labels.Soil soil(float[] near);
  }

  /** The progress of a disease. */
  @Network
  interface Diabetes {
    @Standardize
    float[] scaled(@Input(10) float[] x);

    @Yat(units = 32)
    float[] near(float[] scaled);

    @Linear
    float progress(float[] near);
  }

  /** The strength of concrete. */
  @Network
  interface Concrete {
    @Standardize
    float[] scaled(@Input(8) float[] x);

    @Yat(units = 128)
    float[] near(float[] scaled);

    @Linear
    float strength(float[] near);
  }

  /** The prices of houses. */
  @Network
  interface California {
    @Standardize
    float[] scaled(@Input(8) float[] x);

    @Yat(units = 256)
    float[] near(float[] scaled);

    @Linear
    float price(float[] near);
  }

  /** The miles that cars go by a gallon. */
  @Network
  interface Cars {
    @Standardize
    float[] scaled(@Input(7) float[] x);

    @Yat(units = 32)
    float[] near(float[] scaled);

    @Linear
    float miles(float[] near);
  }

  /** The rings of abalones. */
  @Network
  interface Abalones {
    @Standardize
    float[] scaled(@Input(8) float[] x);

    @Yat(units = 128)
    float[] near(float[] scaled);

    @Linear
    float rings(float[] near);
  }

  /** A penguin: millimetres and grams. */
  record Penguin(float billLength, float billDepth, float flipperLength, float bodyMass) {}
}
