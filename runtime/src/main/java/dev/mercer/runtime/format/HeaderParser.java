package dev.mercer.runtime.format;

import static dev.mercer.runtime.format.Refusal.quote;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parses a header that nobody vouches for. It goes down the one grammar that a header has and
 * nowhere else, so that nesting is bounded by the grammar and memory by the length of the header.
 */
final class HeaderParser {
  private static final int MAXIMUM_NAME = 1024;
  private static final int MAXIMUM_DEPTH = 3;
  private static final int MAXIMUM_DIMENSIONS = 8;

  /** Digits of a number: enough for any offset, too few to overflow a long. */
  private static final int MAXIMUM_DIGITS = 18;

  /** Names are not kept beyond the parse: a hostile file must not grow a table that outlives it. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAXIMUM_DEPTH)
                  .maxNameLength(MAXIMUM_NAME)
                  .maxNumberLength(MAXIMUM_NAME)
                  .maxStringLength(Header.MAXIMUM_LENGTH)
                  .build())
          .build();

  private final JsonParser json;

  private HeaderParser(JsonParser json) {
    this.json = json;
  }

  static Header parse(byte[] bytes) throws IOException {
    String text = decode(bytes);
    try (JsonParser json = JSON.createParser(text)) {
      Header header = new HeaderParser(json).header();
      int end = (int) json.currentLocation().getCharOffset();
      if (!text.substring(end).chars().allMatch(c -> c == ' ')) {
        throw new Refusal(
            "header", "nothing but spaces behind the JSON object", quote(text.substring(end)));
      }
      return header;
    } catch (StreamConstraintsException e) {
      // Jackson says which limit, but with numbers in the digits of the machine's language.
      String limits = "JSON of depth %s, names and numbers of %s characters at most";
      throw new Refusal("header", limits.formatted(MAXIMUM_DEPTH, MAXIMUM_NAME), "more");
    } catch (JsonProcessingException e) {
      String problem = e.getOriginalMessage().replaceAll("\\s+", " ");
      throw new Refusal("header", "strict JSON", quote(problem));
    }
  }

  private static String decode(byte[] bytes) throws Refusal {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Refusal("header", "UTF-8", "bytes that are not");
    }
    if (!text.startsWith("{")) {
      throw new Refusal("header", "a JSON object that starts with '{'", quote(text));
    }
    return text;
  }

  private Header header() throws IOException {
    Map<String, String> metadata = new LinkedHashMap<>();
    Map<String, Header.Entry> entries = new LinkedHashMap<>();
    json.nextToken();
    forEachField(
        "header",
        name -> {
          if (name.equals(Header.METADATA)) {
            forEachField("metadata", key -> metadata.put(key, string("metadata " + quote(key))));
          } else {
            entries.put(name, entry("tensor " + quote(name)));
          }
        });
    return new Header(metadata, entries);
  }

  private Header.Entry entry(String field) throws IOException {
    EntryFields fields = new EntryFields();
    forEachField(
        field,
        name -> {
          switch (name) {
            case Header.TYPE -> fields.type = string(field + " " + name);
            case Header.SHAPE -> fields.shape = numbers(field + " " + name, MAXIMUM_DIMENSIONS);
            case Header.OFFSETS -> fields.offsets = numbers(field + " " + name, 2);
            default -> throw new Refusal(field, EntryFields.NAMES, quote(name) + " too");
          }
        });
    return fields.complete(field);
  }

  /** The fields of an entry as they come. */
  private static final class EntryFields {
    static final String NAMES = String.join(", ", Header.TYPE, Header.SHAPE, Header.OFFSETS);

    @Nullable String type;
    @Nullable List<Long> shape;
    @Nullable List<Long> offsets;

    Header.Entry complete(String field) throws Refusal {
      if (type == null || shape == null || offsets == null) {
        String missing = type == null ? Header.TYPE : shape == null ? Header.SHAPE : Header.OFFSETS;
        throw new Refusal(field, NAMES, "no " + missing);
      }
      if (offsets.size() != 2) {
        throw new Refusal(field + " " + Header.OFFSETS, "two numbers", offsets.toString());
      }
      return new Header.Entry(type, shape, offsets.get(0), offsets.get(1));
    }
  }

  /** Reads the value of the field whose name has just been read. */
  private interface FieldReader {
    void read(String name) throws IOException;
  }

  /** Reads the object that starts at the current token. */
  private void forEachField(String field, FieldReader reader) throws IOException {
    require(JsonToken.START_OBJECT, field, "an object");
    Set<String> names = new HashSet<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = wellFormed(field, json.currentName());
      if (!names.add(name)) {
        throw new Refusal(field, "each name once", quote(name) + " twice");
      }
      json.nextToken();
      reader.read(name);
    }
  }

  private String string(String field) throws IOException {
    require(JsonToken.VALUE_STRING, field, "a string");
    return wellFormed(field, json.getText());
  }

  private List<Long> numbers(String field, int maximum) throws IOException {
    require(JsonToken.START_ARRAY, field, "a list of whole numbers");
    List<Long> numbers = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (numbers.size() == maximum) {
        throw new Refusal(field, "at most " + maximum + " numbers", "more");
      }
      numbers.add(number(field));
    }
    return numbers;
  }

  private long number(String field) throws IOException {
    String expected = "whole numbers from 0 to 10^" + MAXIMUM_DIGITS;
    require(JsonToken.VALUE_NUMBER_INT, field, expected);
    String digits = json.getText();
    if (digits.length() > MAXIMUM_DIGITS || digits.startsWith("-")) {
      throw new Refusal(field, expected, quote(digits));
    }
    return Long.parseLong(digits);
  }

  private void require(JsonToken token, String field, String expected) throws IOException {
    if (json.currentToken() != token) {
      throw new Refusal(field, expected, quote(json.getText()));
    }
  }

  /** JSON can write halves of a surrogate pair, which are not text. */
  private static String wellFormed(String field, String text) throws Refusal {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new Refusal(field, "Unicode text", quote(text) + " with half a surrogate pair");
    }
    return text;
  }
}
