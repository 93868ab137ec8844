package elsewhere;

/** Types of another package. */
public class Elsewhere {
  public record Flower(float width, Color color) {}

  public record Opaque(float width, Hue hue) {}

  public enum Color { RED, GREEN }

  enum Hue { LIGHT, DARK }

  record Hidden(float width) {}
}
