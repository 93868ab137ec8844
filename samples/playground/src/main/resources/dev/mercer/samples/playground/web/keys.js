// The keyboard: play, step and reset anywhere; a cross in the plane, which asks and moves prototypes.

import { HALF } from "./plane.js";

const STEP = 0.1;

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/**
 * @param actions play(), step(), reset(), press(place), move(unit, place): what keys do
 */
export function listen(plane, canvas, actions) {
  const clamp = (value) => Math.min(HALF, Math.max(-HALF, value));

  function arrow([right, up], moves) {
    const prototype = plane.prototypes[plane.chosen];
    if (moves && prototype) {
      const place = { x: clamp(prototype.x + STEP * right), y: clamp(prototype.y + STEP * up) };
      plane.cross = place;
      actions.move(plane.chosen, place);
    } else {
      const from = plane.cross ?? { x: 0, y: 0 };
      plane.cross = { x: clamp(from.x + STEP * right), y: clamp(from.y + STEP * up) };
    }
    plane.draw();
  }

  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key in ARROWS) {
      arrow(ARROWS[event.key], event.shiftKey);
    } else if (event.key === "Enter") {
      actions.press(plane.cross ?? { x: 0, y: 0 });
    } else if (event.key === "p" || event.key === "P") {
      plane.chosen = plane.nearest(plane.cross ?? { x: 0, y: 0 });
      plane.draw();
    } else if (event.key === "Escape") {
      plane.chosen = -1;
      plane.cross = null;
      plane.draw();
    } else {
      return;
    }
    event.preventDefault();
  });

  canvas.addEventListener("blur", () => {
    plane.cross = null;
    plane.draw();
  });

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, button, select, textarea, a");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === " ") actions.play();
    else if (event.key === "s") actions.step();
    else if (event.key === "r") actions.reset();
    else return;
    event.preventDefault();
  });
}
