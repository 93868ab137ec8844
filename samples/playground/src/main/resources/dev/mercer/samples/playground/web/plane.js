// Draws the plane: the field, what lies over it, the points, the prototypes with their trails, and the place asked about.

import { bytes, mark, palette, sized } from "./palette.js";

/** Half of the side of the square, in units of the plane: as the server has it. */
export const HALF = 2.5;

const TRAIL = 45;
const STRONGEST_LINES = 5;

export class Plane {
  #canvas;
  #field = document.createElement("canvas");
  #scene = { training: [], test: [], calibration: [] };
  #frame = null;
  #trails = [];
  #pending = false;

  /** What else is drawn: set it, then call draw. */
  overlay = null;
  borders = null;
  asked = null;
  answer = null;
  cross = null;
  chosen = -1;

  /** Frames painted so far. */
  painted = 0;

  constructor(canvas) {
    this.#canvas = canvas;
    new ResizeObserver(() => this.draw()).observe(canvas);
  }

  set scene(scene) {
    this.#scene = scene;
    this.#trails = [];
    this.draw();
  }

  set frame(frame) {
    if (frame && frame.step < (this.#frame?.step ?? 0)) this.#trails = [];
    this.#frame = frame;
    if (frame) {
      this.#extendTrails(frame.prototypes);
      this.#paintField(frame.field);
    }
    this.draw();
  }

  get prototypes() {
    const flat = this.#frame?.prototypes ?? [];
    return Array.from({ length: flat.length / 3 }, (_, unit) => ({
      unit, x: flat[3 * unit], y: flat[3 * unit + 1], lean: flat[3 * unit + 2],
    }));
  }

  #extendTrails(flat) {
    for (let unit = 0; unit < flat.length / 3; unit++) {
      const trail = (this.#trails[unit] ??= []);
      trail.push([flat[3 * unit], flat[3 * unit + 1]]);
      if (trail.length > TRAIL) trail.shift();
    }
  }

  #paintField(text) {
    const values = bytes(text);
    const side = Math.sqrt(values.length);
    this.#field.width = this.#field.height = side;
    const image = new ImageData(side, side);
    const pixels = new Uint32Array(image.data.buffer);
    for (let i = 0; i < values.length; i++) pixels[i] = palette.field[values[i]];
    this.#field.getContext("2d").putImageData(image, 0, 0);
    this.painted++;
  }

  /** The colours have changed. */
  repaint() {
    if (this.#frame) this.#paintField(this.#frame.field);
    this.draw();
  }

  /** The place under a pointer. */
  place(event) {
    const box = this.#canvas.getBoundingClientRect();
    const clamp = (value) => Math.min(HALF, Math.max(-HALF, value));
    return {
      x: clamp(((event.clientX - box.left) / box.width * 2 - 1) * HALF),
      y: clamp((1 - (event.clientY - box.top) / box.height * 2) * HALF),
    };
  }

  /** The prototype nearest to a place, if it is within so many pixels; -1 if none is. */
  nearest(place, pixels = Infinity) {
    let best = -1;
    let least = pixels / this.#unit();
    for (const { unit, x, y } of this.prototypes) {
      const distance = Math.hypot(x - place.x, y - place.y);
      if (distance <= least) [best, least] = [unit, distance];
    }
    return best;
  }

  /** Pixels for a unit of the plane. */
  #unit() {
    return this.#canvas.clientWidth / (2 * HALF);
  }

  /** Draws soon, and once however often it is asked. */
  draw() {
    if (this.#pending) return;
    this.#pending = true;
    requestAnimationFrame(() => {
      this.#pending = false;
      this.#drawNow();
    });
  }

  #drawNow() {
    const context = sized(this.#canvas);
    const side = this.#canvas.clientWidth;
    const unit = this.#unit();
    const at = (x, y) => [(x + HALF) * unit, (HALF - y) * unit];
    context.fillStyle = palette.paper;
    context.fillRect(0, 0, side, side);
    context.imageSmoothingEnabled = true;
    if (this.#frame) context.drawImage(this.#field, 0, 0, side, side);
    if (this.overlay) context.drawImage(this.overlay, 0, 0, side, side);
    if (this.borders) context.drawImage(this.borders, 0, 0, side, side);
    this.#drawPoints(context, at);
    this.#drawTrails(context, at);
    this.#drawAnswer(context, at);
    this.#drawPrototypes(context, at);
    this.#drawCross(context, at);
  }

  #drawPoints(context, at) {
    const size = Math.max(2, Math.min(3.4, this.#canvas.clientWidth / 160));
    for (const part of ["test", "training"]) {
      const rows = this.#scene[part];
      for (let i = 0; i < rows.length; i += 3) {
        mark(context, ...at(rows[i], rows[i + 1]), rows[i + 2], size);
        context.lineWidth = part === "test" ? 1.5 : 1;
        if (part === "training") {
          context.fillStyle = palette.labels[rows[i + 2]];
          context.strokeStyle = palette.card;
          context.fill();
        } else {
          context.strokeStyle = palette.labels[rows[i + 2]];
        }
        context.stroke();
      }
    }
  }

  #drawTrails(context, at) {
    context.lineCap = context.lineJoin = "round";
    context.strokeStyle = palette.ink;
    for (const trail of this.#trails) {
      for (let i = 1; i < trail.length; i++) {
        const [from, to] = [trail[i - 1], trail[i]];
        if (from[0] === to[0] && from[1] === to[1]) continue;
        context.globalAlpha = 0.9 * i / trail.length;
        context.lineWidth = 1 + 2 * i / trail.length;
        context.beginPath();
        context.moveTo(...at(...from));
        context.lineTo(...at(...to));
        context.stroke();
      }
    }
    context.globalAlpha = 1;
  }

  /** Lines from the place to the prototypes that say most there. */
  #drawAnswer(context, at) {
    if (!this.asked) return;
    const [x, y] = at(this.asked.x, this.asked.y);
    if (this.answer) {
      const places = this.prototypes;
      const contributions = this.answer.outputs[this.answer.label].contributions.slice(0, STRONGEST_LINES);
      const most = Math.abs(contributions[0]?.value ?? 0);
      context.strokeStyle = palette.ink;
      for (const { prototype, value } of contributions) {
        if (!places[prototype] || most === 0) continue;
        context.globalAlpha = 0.85;
        context.lineWidth = 0.5 + 3 * Math.abs(value) / most;
        context.setLineDash(value < 0 ? [5, 5] : []);
        context.beginPath();
        context.moveTo(x, y);
        context.lineTo(...at(places[prototype].x, places[prototype].y));
        context.stroke();
      }
      context.setLineDash([]);
      context.globalAlpha = 1;
    }
    context.fillStyle = palette.ink;
    context.strokeStyle = palette.card;
    context.lineWidth = 2;
    context.beginPath();
    context.arc(x, y, 5, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  }

  #drawPrototypes(context, at) {
    const prototypes = this.prototypes;
    const few = prototypes.length <= 32;
    const radius = few ? (prototypes.length > 16 ? 8 : 9.5) : 6;
    const most = Math.max(...prototypes.map(({ lean }) => Math.abs(lean)), 1e-9);
    context.font = `600 ${Math.round(radius * 1.15)}px system-ui, sans-serif`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    for (const { unit, x, y, lean } of prototypes) {
      const [px, py] = at(x, y);
      context.beginPath();
      context.arc(px, py, radius, 0, 2 * Math.PI);
      context.fillStyle = palette.card;
      context.fill();
      context.lineWidth = unit === this.chosen ? 7 : 5.5;
      context.strokeStyle = unit === this.chosen ? palette.ink : palette.card;
      context.stroke();
      context.lineWidth = 3;
      context.strokeStyle = Math.abs(lean) < 0.02 * most ? palette.muted : palette.labels[lean > 0 ? 1 : 0];
      context.stroke();
      if (few || unit === this.chosen) {
        context.fillStyle = palette.ink;
        context.fillText(unit, px, py + 0.5);
      }
    }
  }

  /** The cross of the keyboard. */
  #drawCross(context, at) {
    if (!this.cross) return;
    const [x, y] = at(this.cross.x, this.cross.y);
    context.strokeStyle = palette.ink;
    context.lineWidth = 1.5;
    context.beginPath();
    context.moveTo(x - 12, y);
    context.lineTo(x + 12, y);
    context.moveTo(x, y - 12);
    context.lineTo(x, y + 12);
    context.stroke();
  }
}
