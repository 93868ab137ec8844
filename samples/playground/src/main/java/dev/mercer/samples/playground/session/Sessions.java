package dev.mercer.samples.playground.session;

import dev.mercer.samples.playground.wire.Refusal;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** The sessions that there are: one for each open tab, and so many at most. Thread-safe. */
public final class Sessions implements AutoCloseable {
  private static final int ID_BYTES = 16;
  private static final int UNAVAILABLE = 429;
  private static final int NOT_FOUND = 404;

  private final int most;
  private final Semaphore room;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();

  /**
   * @param most how many there may be at a time
   */
  public Sessions(int most) {
    this.most = most;
    this.room = new Semaphore(most);
  }

  /**
   * Begins a session, which lasts until it is closed.
   *
   * @throws Refusal if there are too many
   */
  public Session open(Settings settings) {
    if (!room.tryAcquire()) {
      throw new Refusal(
          UNAVAILABLE,
          "The playground is open in %s tabs already, and each trains a network. Close one, then reload this page."
              .formatted(most));
    }
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    Session session;
    try {
      session = new Session(HexFormat.of().formatHex(id), settings);
    } catch (RuntimeException e) {
      room.release();
      throw e;
    }
    sessions.put(session.id(), session);
    session.whenEnded(
        () -> {
          sessions.remove(session.id());
          room.release();
        });
    return session;
  }

  /**
   * The session of an id.
   *
   * @throws Refusal if there is none
   */
  public Session get(String id) {
    return Optional.ofNullable(sessions.get(id))
        .orElseThrow(
            () ->
                new Refusal(NOT_FOUND, "There is no such session, or no longer. Reload the page."));
  }

  /** Those that there are, in no order. */
  public List<Session> all() {
    return List.copyOf(sessions.values());
  }

  @Override
  public void close() {
    sessions.values().forEach(Session::close);
  }
}
