package dev.mercer.samples.catalogue.data;

/** What the classifiers answer, in the order of the labels in the data. */
final class Labels {
  private Labels() {}

  /** What a handwritten digit is. */
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

  /** What a picture of Fashion-MNIST shows. */
  enum Garment {
    T_SHIRT,
    TROUSER,
    PULLOVER,
    DRESS,
    COAT,
    SANDAL,
    SHIRT,
    SNEAKER,
    BAG,
    BOOT
  }

  /** The species of a penguin. */
  enum Species {
    ADELIE,
    CHINSTRAP,
    GENTOO
  }

  /** The species of an iris. */
  enum Iris {
    SETOSA,
    VERSICOLOR,
    VIRGINICA
  }

  /** Which cultivar a wine is of. */
  enum Cultivar {
    FIRST,
    SECOND,
    THIRD
  }

  /** What a tumour is. */
  enum Tumour {
    MALIGNANT,
    BENIGN
  }

  /** What a silhouette is of. */
  enum Vehicle {
    BUS,
    OPEL,
    SAAB,
    VAN
  }

  /** Which of two classes a point is of. */
  enum Side {
    FIRST,
    SECOND
  }

  /** What a patch of a picture shows. */
  enum Surface {
    BRICK,
    CEMENT,
    FOLIAGE,
    GRASS,
    PATH,
    SKY,
    WINDOW
  }

  /** How a cell was segmented. */
  enum Segmentation {
    POOR,
    GOOD
  }

  /** What a satellite saw. */
  enum Soil {
    COTTON,
    DAMP_GREY,
    GREY,
    RED,
    VEGETATION_STUBBLE,
    VERY_DAMP_GREY
  }
}
