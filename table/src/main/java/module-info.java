/** CSV files as data sets. */
module dev.mercer.table {
  requires de.siegmar.fastcsv;
  requires transitive dev.mercer.runtime;
  requires org.jspecify;

  exports dev.mercer.table;
}
