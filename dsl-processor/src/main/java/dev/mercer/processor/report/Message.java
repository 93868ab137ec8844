package dev.mercer.processor.report;

import dev.mercer.processor.declaration.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The texts of all messages. Each has a code that never changes, a title that stands alone, what
 * was found, and what to write instead; {@code %1$s} and so on are the problem's arguments. The
 * page docs/errors.md has an entry for each.
 */
public enum Message {
  MORE_PROBLEMS(
      100,
      "'%1$s' has %2$s more problems",
      "more than %3$s problems in one declaration",
      "correct those that are shown and compile again"),

  // The graph.

  STACKED_KERNELS(
      101,
      "'%1$s' reads '%2$s'%3$s: two kernels without a readout between them",
      "%4$s",
      "put a @Linear or a @NadarayaWatson layer between '%2$s' and '%1$s'"),
  UNKNOWN_NAME(
      102,
      "'%1$s' reads '%2$s', which is no layer and not the input; did you mean '%3$s'?",
      "the parameter '%2$s'; the nearest known name is '%3$s'",
      "name the parameter '%3$s', or whatever '%1$s' is to read"),
  CYCLE(
      103,
      "'%1$s' reads itself",
      "%2$s",
      "let one of these layers read something else: a network has no cycles"),
  NO_INPUT(
      104,
      "the network has no input, and '%1$s' reads '%2$s', which is no layer",
      "the parameter '%2$s' of type float[] without @Input",
      "write '@Input(n) float[] %2$s' with the number of features for n, or a record as its type"),
  TWO_INPUTS(
      105,
      "'%1$s' is a second input beside '%2$s'",
      "the inputs '%2$s' and '%1$s'",
      "let every layer that reads the input call it '%2$s'"),
  INPUT_DISAGREES(
      106,
      "the input '%1$s' is %2$s here and %3$s elsewhere",
      "two statements of one input that differ",
      "state it once, and refer to it by its name and its type elsewhere"),
  SUPERFLUOUS_INPUT(
      107,
      "'%1$s' is %2$s and takes no @Input",
      "@Input on the parameter '%1$s'",
      "leave out @Input: only a float[] that comes from outside has it"),
  NOTHING_READS(
      108,
      "nothing reads '%1$s', and the output is '%2$s'",
      "the layers that nothing reads: %3$s",
      "let another layer read '%1$s', or remove it: a network has one output"),
  TYPED_READOUT_IS_READ(
      109,
      "'%1$s' returns %2$s but is not the output: '%3$s' reads it",
      "the return type %2$s on a layer inside the network",
      "return float[] with units = %4$s, or let no layer read '%1$s'"),
  UNEQUAL_SHAPES(
      110,
      "'%1$s' adds two layers of unequal shapes",
      "'%2$s' is %3$s, '%4$s' is %5$s",
      "give both the same number of units, with a @Linear layer before one of them if need be"),
  NOT_A_KERNEL(
      111,
      "'%1$s' reads '%2$s', which is not a kernel layer",
      "@NadarayaWatson over %3$s",
      "let '%1$s' read a @Yat layer directly, or make it @Linear"),
  NO_LAYERS(
      112,
      "'%1$s' declares no layer",
      "an interface without methods",
      "declare one, as in '@Linear(units = 3) float[] out(@Input(4) float[] x);'"),
  TOO_LARGE(
      113,
      "'%1$s' is too large: it needs an array of %2$s floats",
      "%2$s floats, where an array holds at most %3$s",
      "use fewer units or features"),

  // Methods.

  NO_LAYER_ANNOTATION(
      120,
      "'%1$s' has no layer annotation",
      "a method of a network without one",
      "annotate it %2$s"),
  TWO_LAYER_ANNOTATIONS(
      121,
      "'%1$s' has two layer annotations",
      "%2$s",
      "keep one, and make another method of each other"),
  PARAMETER_COUNT(
      122,
      "'%1$s' has %2$s; %3$s takes %4$s",
      "%2$s",
      "give it one parameter for each layer that it reads"),
  PARAMETER_TYPE(123, "the parameter '%1$s' is %2$s; expected %3$s", "the type %2$s", "%4$s"),
  RETURN_TYPE(
      124,
      "'%1$s' returns %2$s; expected %3$s",
      "the return type %2$s on a %4$s layer",
      "return %3$s"),
  MISSING_UNITS(
      125,
      "'%1$s' states no units",
      "%2$s without units on a layer that returns float[]",
      "write '%2$s(units = n)'"),
  SUPERFLUOUS_UNITS(
      126,
      "'%1$s' states units twice: its type %2$s has %3$s",
      "units = %4$s",
      "leave out units: the return type states them"),
  UNITS_BELOW_ONE(127, "'%1$s' has units = %2$s", "units = %2$s", "state at least one unit"),
  FEW_CONSTANTS(
      128,
      "the enum %1$s of '%2$s' has %3$s",
      "%3$s",
      "an enum says something from two constants on: add some, or use another type"),
  OUTPUT_COMPONENT(
      129,
      "the component '%1$s' of the output record %2$s is %4$s",
      "the type %4$s in the record that '%3$s' returns",
      "make it a float: each component is one value of the regression"),
  EMPTY_OUTPUT(
      130,
      "the record %1$s, which '%2$s' returns, has no components",
      "record %1$s()",
      "give it one float for each value of the regression"),
  INPUT_COMPONENT(
      131, "the component '%1$s' of the input record %2$s is %3$s", "the type %3$s", "%4$s"),
  EMPTY_INPUT(
      132,
      "the input record %1$s has no components",
      "record %1$s()",
      "give it one component for each feature"),
  INPUT_BELOW_ONE(
      133, "the input '%1$s' has size %2$s", "@Input(%2$s)", "state at least one feature"),
  NOT_A_LAYER(
      134,
      "'%1$s' is a %2$s method: a network has only layers",
      "a %2$s method in an interface that is annotated @Network",
      "move it to another class"),
  GENERIC_METHOD(
      135,
      "'%1$s' is generic",
      "the type parameters %2$s",
      "remove them: a layer reads and returns float[]"),
  RESERVED_NAME(
      136,
      "a layer cannot be called '%1$s'",
      "a layer with the name of a method of the generated class",
      "choose another name"),
  DUPLICATE_NAME(
      137,
      "two layers are called '%1$s'",
      "a second method '%1$s'",
      "choose another name: a parameter called '%1$s' must mean one layer"),

  // The values of layer annotations.

  BIAS(
      140,
      "'%1$s' has bias = %2$s; it must be finite and at least 0",
      "bias = %2$s",
      "write a bias of 0 or more, or leave it at 1"),
  TRAINED_BIAS(
      141,
      "'%1$s' trains a bias of %2$s, which training could not move",
      "bias = %2$s with trainBias = true",
      "write a bias above 0, or trainBias = false"),
  ZERO_BIAS(
      142,
      "'%1$s' has a fixed bias of 0: the kernel is not universal",
      "bias = 0 with trainBias = false: every response is 0 at the origin",
      "write a bias above 0, if the network is to learn any function"),
  EPSILON(
      143,
      "'%1$s' has epsilon = %2$s; it must be finite and at least 1e-6",
      "epsilon = %2$s",
      "write an epsilon of 1e-6 or more (0.1 to 1 is usual), or leave it to the data"),
  FROZEN_EPSILON(
      144,
      "'%1$s' trains an epsilon of %2$s, which training will hardly move",
      "epsilon = %2$s with trainEpsilon = true: its gradient is scaled by 1 - exp(-epsilon)",
      "start at 0.1 to 1, leave it to the data, or write trainEpsilon = false"),
  INITIAL_FACTOR(
      145,
      "'%1$s' has initial = %2$s; it must be finite and above 0",
      "initial = %2$s",
      "write a factor above 0, or leave it at 1"),

  // The interface.

  NOT_AN_INTERFACE(
      150,
      "'%1$s' is %2$s, and @Network declares an interface",
      "%2$s that is annotated @Network",
      "make it an interface, and each layer a method without a body"),
  PRIVATE_INTERFACE(
      151,
      "'%1$s' is private: the generated class cannot implement it",
      "'private' on the interface or on a type around it",
      "make it package-private or public"),
  GENERIC_INTERFACE(
      152,
      "'%1$s' is generic",
      "the type parameters %2$s",
      "remove them: the types of a network are its shapes"),
  NO_NETWORK(
      153,
      "'%1$s' has %2$s, but '%3$s' has no @Network: nothing is generated from it",
      "%2$s in %4$s without @Network",
      "%5$s"),
  SEALED_INTERFACE(
      154,
      "'%1$s' is sealed: the generated class cannot implement it",
      "'sealed' on an interface that is annotated @Network",
      "leave out 'sealed' and 'permits'"),
  INHERITED_METHODS(
      155,
      "'%1$s' inherits methods from '%2$s'",
      "inherited: %3$s",
      "declare every layer in '%1$s' itself"),
  INACCESSIBLE_TYPE(
      156,
      "the generated class cannot name %1$s, which '%2$s' uses",
      "a type that is private, or not public in another package",
      "make %1$s package-private or public"),
  NAME_COLLISION(157, "'%1$s' needs the class name '%2$s', which is taken", "%3$s", "%4$s"),
  NO_RUNTIME(
      158,
      "'%1$s' needs Mercer's runtime, which is not visible%2$s",
      "no class dev.mercer.runtime.Model",
      "%3$s"),
  NO_VECTOR(
      159,
      "'%1$s' will not use the Vector API, which is not visible%2$s: its code is slower",
      "no class jdk.incubator.vector.FloatVector at compile time",
      "%3$s"),

  // The components of an input record.

  CATEGORY_TYPE(
      160,
      "'%1$s' is %2$s and takes no @Category",
      "@Category on a component of type %2$s",
      "leave out @Category: only a String has it"),
  CATEGORY_MAX(
      161,
      "'%1$s' has @Category(max = %2$s); it must be from 2 to 256",
      "max = %2$s",
      "state the places of texts, one of which all others share; what has more values than 256 is no category"),
  SAME_COLUMN(
      162,
      "'%1$s' and '%2$s' are read from the same column",
      "the column '%3$s' twice",
      "give one of them another name, or another @Column"),
  COLUMN_NAME(
      163,
      "'%1$s' is read from a column without a name, or with blanks around it",
      "@Column(\"%2$s\")",
      "write the column's name as it stands in the file, without blanks around it"),

  // Mercer itself.

  CANNOT_WRITE(
      198,
      "the class for '%1$s' could not be written",
      "%2$s",
      "see whether the folder for generated sources can be written to"),
  INTERNAL(
      199,
      "Mercer failed on '%1$s': this is a mistake in Mercer, not in the declaration",
      "%2$s",
      "please report it with the declaration");

  private final int number;
  private final String title;
  private final String found;
  private final String fix;

  Message(int number, String title, String found, String fix) {
    this.number = number;
    this.title = title;
    this.found = found;
    this.fix = fix;
  }

  /** The problem that this message tells at a place. */
  public Problem at(Place place, Object... arguments) {
    return new Problem(this, place, Arrays.stream(arguments).map(String::valueOf).toList());
  }

  /** The code, as in {@code MER101}. */
  public String code() {
    return "MER" + number;
  }

  /** Whether it stops no compilation. */
  public boolean isWarning() {
    return switch (this) {
      case FROZEN_EPSILON, ZERO_BIAS, NO_VECTOR -> true;
      default -> false;
    };
  }

  String text(List<String> arguments) {
    Object[] all = arguments.toArray();
    return """
    [%s] %s
      found: %s
      instead: %s
      page: %s\
    """
        .formatted(
            code(),
            String.format(Locale.ROOT, title, all),
            String.format(Locale.ROOT, found, all),
            String.format(Locale.ROOT, fix, all),
            ErrorsPage.reference(code()));
  }
}
