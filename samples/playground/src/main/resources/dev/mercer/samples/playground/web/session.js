// A session with the server: it lives as long as its stream of events.

export class Session {
  #handlers;
  #source = null;
  #id = null;
  #waiting = new Map();

  /**
   * @param handlers scene(scene), frame(frame), trouble(text): what to do with what comes
   */
  constructor(handlers) {
    this.#handlers = handlers;
  }

  get open() {
    return this.#id !== null;
  }

  /** Begins a new session, and leaves the old one. */
  connect(lesson) {
    this.close();
    const address = "events?" + lesson;
    const source = new EventSource(address);
    this.#source = source;
    source.addEventListener("session", (event) => {
      this.#id = JSON.parse(event.data).id;
      this.#handlers.opened();
    });
    source.addEventListener("scene", (event) => this.#handlers.scene(JSON.parse(event.data)));
    source.addEventListener("frame", (event) => this.#handlers.frame(JSON.parse(event.data)));
    source.addEventListener("error", () => this.#failed(address));
  }

  close() {
    this.#source?.close();
    this.#source = null;
    this.#id = null;
  }

  /** The stream says only that it failed; asked again, the server says why. */
  async #failed(address) {
    this.close();
    const abort = new AbortController();
    try {
      const response = await fetch(address, { signal: abort.signal });
      if (response.ok) {
        this.#handlers.trouble("The connection was lost. Reload the page to begin again.");
      } else {
        this.#handlers.trouble(await response.text());
      }
    } catch {
      this.#handlers.trouble("The playground does not answer. Is it still running? Start it again, then reload this page.");
    } finally {
      abort.abort();
    }
  }

  get(path, values = {}) {
    return this.#request("GET", path, values);
  }

  post(path, values = {}) {
    return this.#request("POST", path, values);
  }

  /** As post, for what changes faster than it can be sent: while one is under way only the last waits. */
  async postLast(path, values) {
    if (this.#waiting.has(path)) {
      this.#waiting.set(path, values);
      return;
    }
    this.#waiting.set(path, null);
    for (let next = values; next; next = this.#waiting.get(path)) {
      this.#waiting.set(path, null);
      await this.post(path, next);
    }
    this.#waiting.delete(path);
  }

  /** Null where there is no answer. */
  async #request(method, path, values) {
    if (!this.open) return null;
    const query = new URLSearchParams(values);
    query.set("session", this.#id);
    try {
      const response = await fetch(`${path}?${query}`, { method });
      if (response.ok) return await response.json();
      this.#handlers.trouble(await response.text());
    } catch {
      // The stream fails too, and tells.
    }
    return null;
  }
}
