/** CSV files as data sets: {@link dev.mercer.table.Csv}. */
@NullMarked
package dev.mercer.table;

import org.jspecify.annotations.NullMarked;
