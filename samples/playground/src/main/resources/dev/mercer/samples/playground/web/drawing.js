// Points that a person draws, as a text: five characters for each, its colour and two numbers of two digits to the base 36.

import { HALF } from "./plane.js";

const LENGTH = 5;
const MOST = 300;
const STEPS = 36 * 36 - 1;

/** The text with one more point. */
export function withPoint(text, label, place) {
  return text.length >= LENGTH * MOST ? text : text + label + digits(place.x) + digits(place.y);
}

export function withoutLast(text) {
  return text.slice(0, -LENGTH);
}

/** The points, each as a triple: two coordinates and a label. */
export function points(text) {
  const result = [];
  for (let at = 0; at + LENGTH <= text.length; at += LENGTH) {
    result.push(coordinate(text.slice(at + 1, at + 3)), coordinate(text.slice(at + 3, at + 5)), Number(text[at]));
  }
  return result;
}

export function ofBothColours(text) {
  const labels = points(text).filter((_, i) => i % 3 === 2);
  return labels.includes(0) && labels.includes(1);
}

function digits(value) {
  return Math.round((value / HALF + 1) / 2 * STEPS).toString(36).padStart(2, "0");
}

function coordinate(text) {
  return (2 * parseInt(text, 36) / STEPS - 1) * HALF;
}
