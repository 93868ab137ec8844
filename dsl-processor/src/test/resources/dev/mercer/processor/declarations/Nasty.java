package nasty;

import dev.mercer.*;
import java.io.Serializable;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** What hides types of java.lang in the whole package. */
class Math {}

class System {}

record Float(float value) {}

class Integer {}

@interface Override {}

class IndexOutOfBoundsException {}

class IllegalStateException {}

enum String { A, B }

class Object {}

@Target(ElementType.TYPE_USE)
@interface Marked {}

class Sizes {
  static final int UNITS = 3;
}

/** Fields and types that the generated class inherits. */
interface Base {
  int Prediction = 1;

  class List {}

  class Evaluator {}
}

@Network
interface Hidden extends Base {
  java.lang.String Dataset = "";
  int IOException = 3;
  int KernelLayer = 4;

  @Yat(units = Sizes.UNITS) float[] near(Float x);
  @NadarayaWatson(units = 4) float[] mixed(float[] near);
  @Normalize float[] unit(float[] mixed);
  @Linear String out(float[] unit);
}

@Network
interface Spelling {
  @Yat(units = 'a', bias = 2, epsilon = 'b') float near(@Input((byte) 3) float x[])[];
  @Linear(units = 2 * Sizes.UNITS) float @Marked [] a(final float @Marked [] near);
  @Linear(units = (int) 6L) float[] b(Spelling this, float[] near);
  @Add float[] c(float[] a, float[] b);
  @Linear @Marked Answer answer(float[] c);

  enum Answer implements Serializable {
    YES {
      @java.lang.Override
      int value() {
        return 1;
      }
    },
    NO {
      @java.lang.Override
      int value() {
        return 0;
      }
    };

    abstract int value();

    static final Answer values = YES;
  }
}

/** Names that generated code uses too. */
@Network
interface Names {
  record Row(float row, float $1L, float a$b, boolean work, float größe) implements Comparable<Row> {
    static float rows = 1;

    public Row {
      rows += 1;
    }

    @java.lang.Override
    public float row() {
      return row + 1;
    }

    @java.lang.Override
    public int compareTo(Row other) {
      return 0;
    }
  }

  record Values(float values, float outputs, float $1L, float $, float _a) {}

  @Standardize float[] work(Row row_);
  @Normalize float[] i(float[] work);
  @Yat(units = 3) float[] LANES(float[] i);
  @NadarayaWatson(units = 5) float[] SPECIES(float[] LANES);
  @Add float[] evaluator(float[] SPECIES, float[] features);
  @Linear(units = 5) float[] features(float[] LANES);
  @Linear(units = 3) float[] yield(float[] evaluator);
  @Linear(units = 3) float[] $1L(float[] yield);
  @Linear(units = 3) float[] nearForward(float[] $1L);
  @Linear(units = 3) float[] near(float[] nearForward);
  @Linear(units = 3) float[] net(float[] near);
  @Linear Values values(float[] net);
}

/** Networks in networks. */
@Network
interface Outermost {
  @Network
  interface Inner {
    @Network
    interface Outer {
      @Linear float out(@Input(3) float[] x);
    }

    @Linear float out(@Input(3) float[] x);
  }

  @Linear float out(@Input(3) float[] x);
}

class Locals {
  void local() {
    // No compiler shows a processor what stands in a method.
    @Network
    interface Local {
      @Linear int out(@Input(3) float[] x);
    }
  }
}

class Use {
  static String label(Float x) throws java.io.IOException {
    MercerHidden hidden = MercerHidden.load(new byte[0]);
    hidden.kernels().near();
    return hidden.predict(x).label();
  }

  static Names.Values values(Names.Row row) {
    MercerSpelling.create(1).predict(new float[3]).label();
    MercerOutermost_Inner_Outer.create(1).predict(new float[3]);
    return MercerNames.create(1).predict(row);
  }
}
