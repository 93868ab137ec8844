// Binds the controls to the state.

import { STRUCTURE } from "./state.js";

const TEXTS = {
  noise: (value) => value.toFixed(2),
  test: (value) => `${Math.round(100 * value)} %`,
  b: (value) => value.toPrecision(3),
  epsilon: (value) => (Number.isFinite(value) ? value.toPrecision(3) : "from the points"),
  rate: (value) => String(Number(value.toPrecision(2))),
  penalty: (value) => (value === 0 ? "none" : value.toExponential(1)),
};

export class Controls {
  #state;
  #inputs;
  #changed;

  /**
   * @param changed called with the name of a value that a person has changed, and whether it makes another network
   */
  constructor(state, changed) {
    this.#state = state;
    this.#changed = changed;
    this.#inputs = [...document.querySelectorAll("#controls [name]:not([name=brush]), #stage [name]")];
    for (const input of this.#inputs) {
      input.addEventListener(input.type === "range" ? "input" : "change", () => this.#take(input));
    }
    this.show();
  }

  #take(input) {
    const value = read(input);
    if (value === null) return;
    const changes = { [input.name]: value };
    if (input.name === "readout" && value === "convex") changes.penalty = 0;
    // Whoever takes over bias and epsilon takes them as they are.
    if (input.name === "scalars" && value === "fixed" && this.live) {
      changes.b = Number(this.live.bias.toPrecision(4));
      changes.epsilon = Number(this.live.epsilon.toPrecision(4));
    }
    this.#state.set(changes);
    this.show();
    this.#changed(input.name, STRUCTURE.includes(input.name));
  }

  /** Shows the state. */
  show() {
    for (const input of this.#inputs) {
      const value = this.#state.get(input.name);
      if (input.type === "radio") input.checked = input.value === String(value);
      else if (input.type === "checkbox") input.checked = value;
      else if (input.type === "range") this.#slide(input, value);
      else if (document.activeElement !== input) input.value = value;
    }
    const get = (name) => this.#state.get(name);
    for (const name of ["b", "epsilon"]) this.#input(name).disabled = get("scalars") === "trained";
    this.#input("penalty").disabled = get("readout") === "convex";
    this.#input("noise").disabled = get("data") === "drawn";
    document.getElementById("brush").hidden = get("data") !== "drawn";
    this.#showLive();
  }

  /** The values that training has come to. */
  set frame(frame) {
    this.live = frame;
    this.#showLive();
  }

  #showLive() {
    if (!this.live || this.#state.get("scalars") !== "trained") return;
    this.#slide(this.#input("b"), this.live.bias);
    this.#slide(this.#input("epsilon"), this.live.epsilon);
  }

  #input(name) {
    return this.#inputs.find((input) => input.name === name);
  }

  #slide(input, value) {
    if ("log" in input.dataset) {
      input.value = value > 0 ? Math.log10(value) : "zero" in input.dataset ? input.min : 0;
    } else {
      input.value = value;
    }
    const text = TEXTS[input.name](Number(value));
    input.setAttribute("aria-valuetext", text);
    const output = input.parentElement.querySelector("output");
    if (output.textContent !== text) output.textContent = text;
  }
}

/** The value of a control; null where it has none. */
function read(input) {
  switch (input.type) {
    case "checkbox": return input.checked;
    case "range": {
      if (!("log" in input.dataset)) return Number(input.value);
      if ("zero" in input.dataset && input.value === input.min) return 0;
      return Number((10 ** Number(input.value)).toPrecision(3));
    }
    case "number": return input.value !== "" && input.validity.valid ? Number(input.value) : null;
    default: return /^\d+$/.test(input.value) ? Number(input.value) : input.value;
  }
}
