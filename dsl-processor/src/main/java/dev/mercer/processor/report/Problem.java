package dev.mercer.processor.report;

import dev.mercer.processor.declaration.Place;
import java.util.List;

/**
 * A mistake, or something to be warned of, in a declaration.
 *
 * @param arguments what fills the message's places, in order
 */
public record Problem(Message message, Place place, List<String> arguments) {

  /** The whole text, of which the first line stands alone. */
  public String text() {
    return message.text(arguments);
  }
}
