package dev.mercer.table;

import dev.mercer.runtime.Schema;
import dev.mercer.runtime.network.CellType;
import dev.mercer.runtime.network.Cells;
import dev.mercer.runtime.network.ColumnSpec;
import dev.mercer.runtime.network.LayerSpec;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.OutputSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row, and the schema that would be generated for a network that reads it. */
record Loan(@Nullable Integer seniority, @Nullable String home, double price) {
  private static final List<ColumnSpec> COLUMNS =
      List.of(
          new ColumnSpec("seniority", "seniority", CellType.Numeric.INT, true, 0),
          new ColumnSpec("home", "home", new CellType.Category(8), true, 2),
          new ColumnSpec("price", "Price in francs", CellType.Numeric.DOUBLE, false, 11));

  static final Schema<Loan> SCHEMA =
      Schema.of(
          NetworkSpec.of(NetworkSpec.VERSION, "test.Loans")
              .columns("loan", COLUMNS)
              .output(new OutputSpec.Classes(List.of("GOOD", "BAD")))
              .layer(LayerSpec.of("status", "Linear").readout().reads(LayerSpec.INPUT))
              .build(),
          Loan::cells,
          values -> new Loan((Integer) values[0], (String) values[1], (Double) values[2]));

  private static void cells(Loan loan, Cells cells) {
    cells.number(loan.seniority());
    cells.category(loan.home());
    cells.number(loan.price());
  }
}
