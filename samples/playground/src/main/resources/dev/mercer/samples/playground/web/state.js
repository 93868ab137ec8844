// The state of the page, which stands in the address: a link reproduces it.

const LESSON = {
  data: "moons", noise: 0.15, seed: 1, test: 0.25, drawing: "",
  units: 16, start: "random", readout: "linear",
  scalars: "trained", b: 1, epsilon: "data",
  rate: 0.03, penalty: 0, speed: 4, until: 0,
};

const VIEW = { view: "plane", map: "", unknown: false, ask: "" };

const DEFAULTS = { ...LESSON, ...VIEW };

// Another of these makes another network, which starts to learn.
export const STRUCTURE = ["data", "noise", "seed", "test", "units", "start", "readout", "scalars"];

export class State {
  #values;

  constructor() {
    this.read();
  }

  /** Takes the values of the address; what it does not state has its default. */
  read() {
    this.#values = { ...DEFAULTS };
    for (const [name, text] of new URLSearchParams(location.hash.slice(1))) {
      if (name in DEFAULTS) this.#values[name] = parsed(name, text);
    }
  }

  get(name) {
    return this.#values[name];
  }

  /** Changes values, and the address with them. */
  set(changes) {
    Object.assign(this.#values, changes);
    history.replaceState(null, "", "#" + this.hash());
  }

  /** All as at first. */
  clear() {
    this.set(DEFAULTS);
  }

  /** The values that are not their defaults, as they stand in the address. */
  hash(changes = {}) {
    return stated({ ...this.#values, ...changes }, Object.keys(DEFAULTS)).toString();
  }

  /** What the server is told of. */
  lesson() {
    const names = Object.keys(LESSON).filter((name) => name !== "drawing" || this.get("data") === "drawn");
    return stated(this.#values, names);
  }
}

function stated(values, names) {
  const query = new URLSearchParams();
  for (const name of names) {
    if (values[name] !== DEFAULTS[name]) query.set(name, values[name]);
  }
  return query;
}

function parsed(name, text) {
  switch (typeof DEFAULTS[name]) {
    case "number": return Number(text);
    case "boolean": return text === "true";
    default: return name === "epsilon" && text !== "data" ? Number(text) : text;
  }
}
