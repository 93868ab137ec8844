package nastymistakes;

import dev.mercer.*;

record Node(float value, Node next) {} // javac: error MER131 at next

record Left(float value, Right right) {} // javac: error MER131 at right

record Right(float value, Left left) {}

record Box<T>(T value) {}

@Network
interface Recursive {
  @Linear(units = 2) float[] out(Node node); // ecj: error MER131 at node
}

@Network
interface Mutual {
  @Linear Right out( // error MER129 at out
      Left left); // ecj: error MER131 at left
}

@Network
interface Boxed {
  @Linear Box<Float> out(Box<? super Boxed> box); // error MER123 at box, error MER124 at out
}

@Network
enum Enum { A, B; @Linear float out(@Input(3) float[] x) { return 0; } } // error MER150 at Enum

@Network
class Outer { // error MER150 at Outer
  Inner inner;

  private static class Inner {
    @Network
    interface Hidden { // error MER151 at Hidden
      @Linear(units = 2) float[] out(Tool tool);
    }

    record Tool(float length, Kind kind) {}

    enum Kind { A, B }
  }
}

@Network
interface TwoCyclesThatShareALayer {
  @Linear(units = 3) float[] a(float[] b); // error MER103 at b
  @Linear(units = 3) float[] b(float[] c);
  @Add float[] c(float[] a, float[] d);
  @Linear(units = 3) float[] d(float[] c);
  @Linear(units = 3) float[] in(@Input(3) float[] x);
  @Add float[] out(float[] b, float[] in);
}

@Network
interface CycleBehindAMistake {
  @Linear(units = 3) float[] a(@Input(3) float[] x);
  @Standardize int[] b(float[] c); // error MER124 at b
  @Add float[] c(float[] b, float[] x);
  @Linear float out(float[] c);
}

@Network
interface HalfASum {
  @Linear(units = 3) float[] a(@Input(3) float[] x);
  @Linear(units = 3) float[] b(float[] x);
  @Add float[] sum(float[] a); // error MER122 at sum
}

class Garden {
  private record Flower(float width) {}

  @Network
  interface ReadTwice {
    @Normalize float[] a(Flower flower); // error MER156 at flower
    @Standardize float[] b(Flower flower);
    @Add float[] c(float[] a, float[] b);
  }
}

/** What a class that uses a network takes it for does not change with the mistake. */
@Network
interface Retyped {
  @Yat(units = 4) float[] near(double[] x); // error MER123 at x
  @Linear double out(float[] near); // error MER124 at out
}

@Network
interface Inherits extends AutoCloseable { // error MER155 at Inherits
  @Linear float out(@Input(3) float[] x);
}

@Network
interface Product { // error MER113 at Product
  @Linear(units = 65_536) float[] a(@Input(65_536) float[] x);
  @Linear(units = 46_341) float[] b(float[] a);
  @Linear(units = 46_341) float[] c(float[] b);
}

@Network
interface Sum { // error MER113 at Sum
  @Yat(units = Integer.MAX_VALUE) float[] near(@Input(1) float[] x);
  @NadarayaWatson(units = Integer.MAX_VALUE) float[] a(float[] near);
  @Linear(units = Integer.MAX_VALUE) float[] b(float[] a);
  @Add float[] c(float[] a, float[] b);
}

class Use {
  static float inherited(float[] x) {
    MercerEnum.create(1).copy();
    return MercerInherits.create(1).predict(x);
  }

  static float retyped(float[] x) {
    return MercerRetyped.create(1).predict(x);
  }
}
