package dev.mercer.benchmarks;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SummaryTest {
  @Test
  void aFigureGoesFromAForkToItsParentUnchanged() {
    Figure figure = Figure.ratio("libtorch / Mercer", 231.25, Goal.atLeast(200));
    assertThat(Figure.parse(figure.line())).hasValue(figure);
    Figure time = Figure.seconds("Mercer", 1.7e-7);
    assertThat(Figure.parse(time.line())).hasValue(time);
  }

  @Test
  void whatElseAForkPrintsIsNoFigure() {
    assertThat(Figure.parse("Loading libraries")).isEmpty();
    assertThat(Figure.parse("")).isEmpty();
  }

  @Test
  void aRowHasTheMedianTheSpreadAndTheVerdict() {
    List<List<Figure>> forks =
        IntStream.of(3, 1, 2)
            .mapToObj(value -> List.of(Figure.ratio("a / b", value, Goal.atLeast(2.5))))
            .toList();
    assertThat(Summary.ofEach(forks).getFirst().row("work"))
        .isEqualTo("| work | a / b | 2.00 | 1.00 .. 3.00 | >=2.5 | 0.80 of it |");
  }

  @Test
  void aGoalIsReachedAtItsBound() {
    assertThat(Goal.atLeast(2).verdict(2)).isEqualTo("reached");
    assertThat(Goal.atMost(2).verdict(2)).isEqualTo("reached");
    assertThat(Goal.atMost(2).verdict(4)).isEqualTo("0.50 of it");
    assertThat(Goal.NONE.verdict(1)).isEmpty();
  }

  @Test
  void theMedianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
    assertThat(Summary.median(4, 1, 3, 2)).isEqualTo(2.5);
    assertThat(Summary.median(5)).isEqualTo(5.0);
  }

  @Test
  void oneForkInWhichOnePassIsSlowIsCounted() {
    List<List<Figure>> forks =
        IntStream.range(0, 4)
            .mapToObj(
                fork ->
                    List.of(Figure.seconds("fast", 1), Figure.seconds("slow", fork == 2 ? 2.1 : 1)))
            .toList();
    Summary share = new SlowForks().summarize(forks).getLast();
    assertThat(share.figure().value()).isEqualTo(0.25);
    assertThat(share.figure().goal().verdict(0.25)).isEqualTo("0.00 of it");
  }

  @Test
  void timesAreReadable() {
    Figure time = Figure.seconds("Mercer", 0);
    assertThat(time.text(1.714e-7)).isEqualTo("171 ns");
    assertThat(time.text(5.6e-6)).isEqualTo("5.60 us");
    assertThat(time.text(2.389e-3)).isEqualTo("2.39 ms");
    assertThat(time.text(12.3)).isEqualTo("12.3 s");
  }
}
