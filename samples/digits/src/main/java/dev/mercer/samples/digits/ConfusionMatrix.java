package dev.mercer.samples.digits;

import dev.mercer.runtime.Confusion;
import dev.mercer.samples.page.Element;
import dev.mercer.samples.page.Html;
import dev.mercer.samples.page.Numbers;
import dev.mercer.samples.page.Table;
import java.util.List;
import java.util.stream.Stream;

/** How often each digit was taken for each, right answers in blue and mistakes in orange. */
final class ConfusionMatrix {
  private ConfusionMatrix() {}

  static Html of(Confusion confusion) {
    List<Digit> digits = Digit.ALL;
    Table table =
        new Table(
            "A row for what was written, a column for what was read; at the end the part read right",
            "written",
            Stream.concat(digits.stream().map(Digit::figure), Stream.of("recall")).toList());
    for (Digit written : digits) {
      table.row(
          written.figure(),
          Stream.concat(
              digits.stream().map(read -> cell(confusion, written, read)),
              Stream.of(
                  Table.cell(Numbers.percent(confusion.recall(written.number()), 1))
                      .with("class", "recall"))));
    }
    return table.html().with("id", "confusion");
  }

  private static Element cell(Confusion confusion, Digit written, Digit read) {
    int count = confusion.count(written.number(), read.number());
    Element cell = Table.cell(count == 0 ? "·" : Numbers.count(count));
    if (count == 0) {
      return cell.with("class", "none");
    }
    return cell.with("class", written == read ? "right" : "wrong");
  }
}
