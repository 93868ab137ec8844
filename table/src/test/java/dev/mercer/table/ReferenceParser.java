package dev.mercer.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * RFC 4180 over a whole text, character by character: what a file says, or that it is malformed.
 */
final class ReferenceParser {
  private final String text;
  private final char separator;
  private int at;

  private ReferenceParser(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  /** The records, without those that are an empty line; nothing if the text is malformed. */
  static Optional<List<List<String>>> parse(String text, char separator) {
    return new ReferenceParser(text, separator).records();
  }

  private Optional<List<List<String>>> records() {
    List<List<String>> records = new ArrayList<>();
    while (at < text.length()) {
      if (isLineEnd()) {
        at++;
        continue;
      }
      List<String> record = new ArrayList<>();
      do {
        String field = at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
        if (field == null) {
          return Optional.empty();
        }
        record.add(field);
      } while (at < text.length() && text.charAt(at) == separator && ++at > 0);
      if (at < text.length() && !isLineEnd()) {
        return Optional.empty();
      }
      records.add(record);
    }
    return Optional.of(records);
  }

  private boolean isLineEnd() {
    return text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }

  private String plain() {
    int start = at;
    while (at < text.length() && text.charAt(at) != separator && !isLineEnd()) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    StringBuilder field = new StringBuilder();
    for (at++; at < text.length(); at++) {
      if (text.charAt(at) != '"') {
        field.append(text.charAt(at));
      } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
        field.append('"');
        at++;
      } else {
        at++;
        return field.toString();
      }
    }
    return null;
  }
}
