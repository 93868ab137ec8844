// Says why: what the prototypes contribute at the place asked about. The numbers are the server's.

const COLOURS = ["blue", "orange"];
const SHOWN = 6;
const MINUS = "−";

export class AnswerPanel {
  #box;
  #answer = null;
  #output = null;

  constructor(box) {
    this.#box = box;
    this.show(null);
  }

  show(answer) {
    this.#answer = answer;
    // A person who is at a button of the panel stays there.
    const focused = this.#box.contains(document.activeElement) ? document.activeElement.value : null;
    this.#box.replaceChildren(...(answer ? this.#parts(answer) : [
      element("h2", {}, "Why?"),
      element("p", { class: "hint" }, "Click anywhere in the plane: the prototypes that answer there are listed with exactly what each contributes."),
    ]));
    if (focused !== null) this.#box.querySelector(`button[value="${focused}"]`)?.focus();
  }

  /** Another place: the panel explains what is said there. */
  forget() {
    this.#output = null;
  }

  #parts(answer) {
    const output = this.#output ?? answer.label;
    const { logit, bias, holding, contributions } = answer.outputs[output];
    const shown = contributions.slice(0, SHOWN);
    const others = contributions.slice(SHOWN);
    const most = Math.max(Math.abs(bias), ...contributions.map(({ value }) => Math.abs(value)), 1e-12);
    const rest = others.reduce((sum, { value }) => sum + value, 0);
    const rows = shown.map(({ prototype, factor, value }) =>
      bar(`prototype ${prototype}`, value, most, answer.shares ? `share ${percent(factor)}` : `response ${number(factor)}`, { "data-prototype": prototype }));
    if (others.length > 0) rows.push(bar(`${others.length} others`, rest, Math.max(most, Math.abs(rest)), ""));
    // A mean by shares has none.
    if (!answer.shares) rows.push(bar("bias", bias, most, "", { "data-bias": bias }));
    return [
      this.#verdict(answer),
      element("div", { class: "choice", role: "group", "aria-label": "Which sum" }, ...COLOURS.map((name, k) => this.#button(name, k, output))),
      element("table", { "data-x": answer.x, "data-y": answer.y },
        element("caption", {}, `What speaks for ${COLOURS[output]} at (${number(answer.x)}, ${number(answer.y)})`),
        element("tbody", {}, ...rows),
        element("tfoot", {}, element("tr", { "data-logit": logit },
          element("th", { scope: "row" }, "sum, the logit"), element("td", {}), element("td", {}, number(logit))))),
      element("p", { class: "hint" }, `${holding} of ${contributions.length} prototypes hold 90 % of what is said.`),
    ];
  }

  #verdict(answer) {
    const name = COLOURS[answer.label];
    const guess = `${name}, ${percent(answer.probability)}`;
    const known = answer.kind === "answer" || answer.kind === "uncalibrated";
    return element("div", { class: `verdict ${known ? name : "unknown"}`, "data-kind": answer.kind, "data-label": name },
      element("h2", {}, known ? guess[0].toUpperCase() + guess.slice(1) : "I don’t know"),
      ...(known ? [] : [element("p", {}, `${answer.decision} It would guess ${guess}.`)]));
  }

  #button(name, output, current) {
    const button = element("button", { type: "button", value: String(output), "aria-pressed": String(output === current) }, `for ${name}`);
    button.addEventListener("click", () => {
      this.#output = output;
      this.show(this.#answer);
    });
    return button;
  }
}

/** A row with a bar from the middle: to the right for, to the left against. */
function bar(name, value, most, note, attributes = {}) {
  const drawn = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  drawn.setAttribute("viewBox", "-50 0 100 10");
  drawn.setAttribute("preserveAspectRatio", "none");
  drawn.setAttribute("aria-hidden", "true");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  const length = 50 * Math.abs(value) / most;
  for (const [key, of] of Object.entries({ x: value < 0 ? -length : 0, y: 1, width: length, height: 8, class: value < 0 ? "against" : "for" })) {
    line.setAttribute(key, of);
  }
  drawn.append(line);
  return element("tr", { ...attributes, "data-value": value, title: note },
    element("th", { scope: "row" }, name), element("td", { class: "bar" }, drawn), element("td", {}, signed(value)));
}

function element(name, attributes, ...children) {
  const result = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) result.setAttribute(key, value);
  result.append(...children);
  return result;
}

export function percent(value) {
  const digits = value < 1 && (value > 0.99 || value < 0.1) ? 1 : 0;
  return `${(100 * value).toFixed(digits)}\u00a0%`;
}

export function number(value) {
  const size = Math.abs(value);
  const text = size >= 100 ? value.toFixed(0) : size >= 10 ? value.toFixed(1) : value.toFixed(2);
  return text.replace("-", MINUS);
}

function signed(value) {
  return value > 0 ? "+" + number(value) : number(value);
}
