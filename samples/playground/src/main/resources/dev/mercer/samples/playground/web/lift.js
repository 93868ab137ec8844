// Draws the points on the cone of degree 2, with the plane between the colours and its conic on the floor.

import { mark, palette, sized } from "./palette.js";
import { HALF } from "./plane.js";

const RINGS = 4;
const SPOKES = 16;
const DISTANCE = 5;

export class LiftView {
  #canvas;
  #lift = null;
  #turn = -0.6;
  #tilt = 0.42;
  #amount = 1;
  #pending = false;

  constructor(canvas) {
    this.#canvas = canvas;
    new ResizeObserver(() => this.draw()).observe(canvas);
    let last = null;
    canvas.addEventListener("pointerdown", (event) => {
      last = event;
      canvas.setPointerCapture(event.pointerId);
    });
    canvas.addEventListener("pointermove", (event) => {
      if (!last) return;
      this.#rotate((event.clientX - last.clientX) / 150, (event.clientY - last.clientY) / 150);
      last = event;
    });
    canvas.addEventListener("pointerup", () => (last = null));
    canvas.addEventListener("pointercancel", () => (last = null));
    canvas.addEventListener("keydown", (event) => {
      const turn = { ArrowLeft: [-0.1, 0], ArrowRight: [0.1, 0], ArrowUp: [0, -0.1], ArrowDown: [0, 0.1] }[event.key];
      if (!turn) return;
      this.#rotate(...turn);
      event.preventDefault();
    });
  }

  #rotate(turn, tilt) {
    this.#turn += turn;
    this.#tilt = Math.min(1.5, Math.max(-0.2, this.#tilt + tilt));
    this.draw();
  }

  set lift(lift) {
    this.#lift = lift;
    this.draw();
  }

  /** How far the points are lifted: 0 lies on the floor, 1 is on the cone. */
  set amount(amount) {
    this.#amount = amount;
    this.draw();
  }

  draw() {
    if (this.#pending) return;
    this.#pending = true;
    requestAnimationFrame(() => {
      this.#pending = false;
      this.#drawNow();
    });
  }

  #drawNow() {
    const width = this.#canvas.clientWidth;
    const height = this.#canvas.clientHeight;
    if (width === 0) return;
    const context = sized(this.#canvas, height);
    context.fillStyle = palette.paper;
    context.fillRect(0, 0, width, height);
    if (!this.#lift) return;
    const { extent, points, curves, plane } = this.#lift;
    const floor = -0.55 * extent;
    const project = this.#projection(width, height, extent, floor);
    const between = (flat, lifted) => flat.map((value, k) => value + this.#amount * (lifted[k] - value));
    const pair = (array, i) => [[array[i], array[i + 1], floor], array.slice(i + 2, i + 5)];

    this.#drawFloor(context, project, floor);
    context.globalAlpha = this.#amount;
    this.#drawCone(context, project, extent);
    this.#drawPlane(context, project, plane);
    context.globalAlpha = 1;
    for (const curve of curves) {
      const flat = [];
      const raised = [];
      for (let i = 0; i < curve.length; i += 5) {
        flat.push(pair(curve, i)[0]);
        raised.push(between(...pair(curve, i)));
      }
      this.#line(context, project, flat, palette.ink, 2.5);
      this.#line(context, project, raised, palette.ink, 2.5);
    }
    this.#drawPoints(context, project, points, pair, between);
  }

  /** Orthogonal axes seen from a distance: nearer things are a little larger. */
  #projection(width, height, extent, floor) {
    const [sinTurn, cosTurn, sinTilt, cosTilt] = [Math.sin(this.#turn), Math.cos(this.#turn), Math.sin(this.#tilt), Math.cos(this.#tilt)];
    const middle = (extent + floor) / 2;
    const size = Math.min(width, height * 1.05) / (2.85 * extent);
    return ([p, q, h]) => {
      const across = p * cosTurn - q * sinTurn;
      const away = p * sinTurn + q * cosTurn;
      const up = h - middle;
      const depth = away * cosTilt - up * sinTilt;
      const scale = size * DISTANCE * extent / (DISTANCE * extent + depth);
      return [width / 2 + across * scale, height / 2 - (up * cosTilt + away * sinTilt) * scale, depth, scale / size];
    };
  }

  #drawFloor(context, project, floor) {
    const half = HALF;
    this.#polygon(context, project, [[-half, -half, floor], [half, -half, floor], [half, half, floor], [-half, half, floor]]);
    context.fillStyle = palette.card;
    context.fill();
    for (let k = -half; k <= half; k += half / 5) {
      this.#line(context, project, [[k, -half, floor], [k, half, floor]], palette.rule, 1);
      this.#line(context, project, [[-half, k, floor], [half, k, floor]], palette.rule, 1);
    }
  }

  #drawCone(context, project, extent) {
    const angles = Array.from({ length: 73 }, (_, i) => i * Math.PI / 36);
    for (let ring = 1; ring <= RINGS; ring++) {
      const radius = extent * ring / RINGS;
      this.#line(context, project, angles.map((a) => [radius * Math.cos(a), radius * Math.sin(a), radius]), palette.rule, 1);
    }
    for (let spoke = 0; spoke < SPOKES; spoke++) {
      const angle = 2 * Math.PI * spoke / SPOKES;
      this.#line(context, project, [[0, 0, 0], [extent * Math.cos(angle), extent * Math.sin(angle), extent]], palette.rule, 1);
    }
  }

  #drawPlane(context, project, corners) {
    if (corners.length < 3) return;
    const alpha = context.globalAlpha;
    this.#polygon(context, project, corners);
    context.globalAlpha = 0.16 * alpha;
    context.fillStyle = palette.ink;
    context.fill();
    context.globalAlpha = 0.6 * alpha;
    context.strokeStyle = palette.ink;
    context.lineWidth = 1.2;
    context.stroke();
    context.globalAlpha = alpha;
  }

  #drawPoints(context, project, points, pair, between) {
    const marks = [];
    for (let i = 0; i < points.length; i += 7) {
      const [flat, lifted] = pair(points, i);
      const [label, wrong] = [points[i + 5], points[i + 6]];
      marks.push({ at: project(flat), label, wrong, faint: true });
      marks.push({ at: project(between(flat, lifted)), label, wrong, faint: false });
    }
    marks.sort((one, other) => other.faint - one.faint || other.at[2] - one.at[2]);
    for (const { at: [x, y, , scale], label, wrong, faint } of marks) {
      context.globalAlpha = faint ? 0.35 : 1;
      mark(context, x, y, label, (faint ? 2 : 3.6) * scale);
      context.fillStyle = palette.labels[label];
      context.fill();
      if (faint) continue;
      context.lineWidth = wrong ? 2 : 1;
      context.strokeStyle = wrong ? palette.ink : palette.card;
      context.stroke();
    }
    context.globalAlpha = 1;
  }

  #polygon(context, project, places) {
    context.beginPath();
    places.forEach((place, i) => {
      const [x, y] = project(place);
      if (i === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    });
    context.closePath();
  }

  #line(context, project, places, colour, width) {
    context.beginPath();
    places.forEach((place, i) => {
      const [x, y] = project(place);
      if (i === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    });
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  }
}
