// Colours: blue and orange, which everybody can tell apart, in light and in dark.

const dark = matchMedia("(prefers-color-scheme: dark)");

// The field is paler than the points on it: [surely blue, undecided, surely orange].
const FIELDS = {
  light: [[120, 170, 226], [252, 251, 248], [246, 172, 96]],
  dark: [[28, 78, 138], [20, 22, 26], [146, 78, 20]],
};

export const palette = { field: new Uint32Array(256) };

const listeners = [];

/** Has something drawn again when the colours change. */
export function whenColoursChange(listener) {
  listeners.push(listener);
}

function read() {
  const style = getComputedStyle(document.documentElement);
  for (const name of ["paper", "card", "ink", "muted", "rule", "blue", "orange"]) {
    palette[name] = style.getPropertyValue("--" + name).trim();
  }
  palette.labels = [palette.blue, palette.orange];
  palette.dark = dark.matches;
  const stops = FIELDS[dark.matches ? "dark" : "light"];
  for (let byte = 0; byte < 256; byte++) {
    const value = Math.max(-1, (byte - 128) / 127);
    const end = value < 0 ? stops[0] : stops[2];
    const [r, g, b] = end.map((channel, k) => Math.round(stops[1][k] + Math.abs(value) * (channel - stops[1][k])));
    palette.field[byte] = (255 << 24) | (b << 16) | (g << 8) | r;
  }
}

dark.addEventListener("change", () => {
  read();
  listeners.forEach((listener) => listener());
});
read();

/** The bytes of a text in Base64. */
export function bytes(text) {
  const binary = atob(text);
  const result = new Uint8Array(binary.length);
  for (let i = 0; i < result.length; i++) result[i] = binary.charCodeAt(i);
  return result;
}

/** A canvas whose pixels are those of the screen, with the length of a side in CSS pixels. */
export function sized(canvas, height = canvas.clientWidth) {
  const scale = devicePixelRatio || 1;
  const [width, tall] = [Math.round(canvas.clientWidth * scale), Math.round(height * scale)];
  if (canvas.width !== width || canvas.height !== tall) {
    canvas.width = width;
    canvas.height = tall;
  }
  const context = canvas.getContext("2d");
  context.setTransform(scale, 0, 0, scale, 0, 0);
  return context;
}

/** A point: a disc for blue, a diamond for orange. */
export function mark(context, x, y, label, size) {
  context.beginPath();
  if (label === 0) {
    context.arc(x, y, size, 0, 2 * Math.PI);
  } else {
    const reach = size * 1.25;
    context.moveTo(x, y - reach);
    context.lineTo(x + reach, y);
    context.lineTo(x, y + reach);
    context.lineTo(x - reach, y);
    context.closePath();
  }
}

/** Draws all colours of the field, from surely blue to surely orange. */
export function drawRamp(canvas) {
  const image = new ImageData(canvas.width, canvas.height);
  const pixels = new Uint32Array(image.data.buffer);
  for (let i = 0; i < pixels.length; i++) {
    pixels[i] = palette.field[1 + Math.round((i % canvas.width) / (canvas.width - 1) * 254)];
  }
  canvas.getContext("2d").putImageData(image, 0, 0);
}
