package dev.mercer.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.runtime.data.Applicant;
import dev.mercer.runtime.data.Applicants;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A data set that keeps its rows as they were read. */
class TableDatasetTest {
  private static final List<Applicant> ROWS = Applicants.rows(40);
  private static final Dataset DATA = Applicants.dataset(ROWS);

  private static Dataset of(List<Applicant> rows) {
    return Applicants.dataset(rows);
  }

  @Test
  void itHasTheSizesOfItsRows() {
    assertThat(DATA.size()).isEqualTo(40);
    assertThat(DATA.inputSize()).isEqualTo(14);
    assertThat(DATA.labelled()).isTrue();
    assertThat(DATA.toString()).isEqualTo("40 rows of 14 features, labels [0, 1]");
  }

  @Test
  void itsRowsHaveNoFeaturesBeforeAModelReadsThem() {
    Exception exception = assertThrows(IllegalStateException.class, () -> DATA.row(3));
    assertThat(exception).hasMessageThat().contains("ask encodedFor(model).row(3)");
  }

  @Test
  void rowsAreChosenInOrder() {
    int[] indices = {7, 0, 7, 39};
    Dataset chosen = DATA.rows(indices);
    Dataset expected = of(IntStream.of(indices).mapToObj(ROWS::get).toList());
    assertThat(chosen.checksum()).isEqualTo(expected.checksum());
    assertThat(chosen.label(3)).isEqualTo(DATA.label(39));
  }

  @Test
  void itIsDividedAsAnyOther() {
    Split halves = DATA.everyNth(2);
    assertThat(halves.heldOut().checksum())
        .isEqualTo(
            of(IntStream.range(0, 20).mapToObj(i -> ROWS.get(2 * i + 1)).toList()).checksum());
    Split split = DATA.split(0.25, 1);
    assertThat(split.rest().size()).isEqualTo(30);
    assertThat(split.heldOut().size()).isEqualTo(10);
  }

  @Test
  void weightsStandBesideTheRows() {
    Dataset heavy = DATA.withClassWeights(1, 3);
    assertThat(heavy.weight(0)).isEqualTo(DATA.label(0) == 0 ? 1 : 3);
    assertThat(heavy.checksum()).isNotEqualTo(DATA.checksum());
    float[] ones = new float[40];
    Arrays.fill(ones, 1);
    assertThat(heavy.withWeights(ones).checksum()).isEqualTo(DATA.checksum());
  }

  @Test
  void theChecksumTellsWhatIsMissingFromAnyValue() {
    Applicant applicant = Applicant.of(30, 1, "Oslo");
    Applicant other = Applicant.of(30, 2, "Rome");
    String checksum = of(List.of(applicant, other)).checksum();
    assertThat(of(List.of(applicant.withoutAge(), other)).checksum()).isNotEqualTo(checksum);
    assertThat(of(List.of(applicant.withoutJob(), other)).checksum()).isNotEqualTo(checksum);
    assertThat(of(List.of(applicant.in(null), other)).checksum()).isNotEqualTo(checksum);
    assertThat(of(List.of(applicant.in("Kyiv"), other)).checksum()).isNotEqualTo(checksum);
    assertThat(of(List.of(applicant.in("Rome"), other.in("Oslo"))).checksum())
        .isNotEqualTo(checksum);
    assertThat(of(List.of(applicant, other)).checksum()).isEqualTo(checksum);
  }

  @Test
  void theTrainingRecordsTheRowsAsTheyWereRead() {
    TestModel model = TestModel.create(Applicant.classifier(), 1);
    TrainingReport report = Trainer.builder().epochs(1).build().fit(model, DATA);
    assertThat(report.provenance().get("data")).endsWith(DATA.checksum());
  }

  @Test
  void thereAreAsManyLabelsAsRows() {
    Schema<Applicant> schema = Applicant.schema(Applicant.classifier());
    assertThrows(IllegalArgumentException.class, () -> schema.dataset(ROWS, new int[39]));
    assertThrows(IllegalArgumentException.class, () -> schema.dataset(List.of(), new int[0]));
  }

  @Test
  void aRegressionHasTargets() {
    Schema<Applicant> schema = Applicant.schema(Applicant.regression());
    Dataset data = schema.dataset(ROWS.subList(0, 2), new float[][] {{1, 2}, {3, 4}});
    assertThat(data.target(1)).isEqualTo(new float[] {3, 4});
    assertThat(data.rows(1).target(0)).isEqualTo(new float[] {3, 4});
  }
}
