package dev.mercer.table;

import java.util.List;

/**
 * A row of a file.
 *
 * @param number the number of the line on which it starts, from 1
 * @param fields its fields, without their quotes
 */
record Line(long number, List<String> fields) {}
