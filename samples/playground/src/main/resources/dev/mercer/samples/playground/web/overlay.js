// Maps that the server makes of the plane, as pictures: the borders between prototypes, and where the network does not know.

import { bytes, palette } from "./palette.js";

/** Lines where neighbouring cells have different owners. */
export function bordersPicture({ side, cells }) {
  const owners = bytes(cells);
  const line = palette.dark ? [240, 240, 240, 150] : [30, 30, 40, 150];
  return picture(side, (x, y) => {
    const owner = owners[y * side + x];
    const right = x + 1 < side && owners[y * side + x + 1] !== owner;
    const below = y + 1 < side && owners[(y + 1) * side + x] !== owner;
    return right || below ? line : null;
  });
}

/** Grey where it does not know: the more, the farther from all that was learnt. */
export function unknownPicture({ side, cells }) {
  const kinds = bytes(cells);
  const greys = palette.dark
    ? [null, [84, 86, 92, 235], [84, 86, 92, 235]]
    : [null, [176, 176, 174, 235], [176, 176, 174, 235]];
  return picture(side, (x, y) => greys[kinds[y * side + x]]);
}

function picture(side, colour) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = side;
  const image = new ImageData(side, side);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      image.data.set(colour(x, y) ?? [0, 0, 0, 0], 4 * (y * side + x));
    }
  }
  canvas.getContext("2d").putImageData(image, 0, 0);
  return canvas;
}
