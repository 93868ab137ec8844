// The pointer in the plane: a prototype is dragged, elsewhere a click presses.

/** Pixels within which a prototype is meant. */
const REACH = 14;

/**
 * @param actions press(place), move(unit, place): what the pointer does
 */
export function listen(plane, canvas, actions) {
  let dragged = -1;

  const under = (event) => plane.nearest(plane.place(event), REACH);

  canvas.addEventListener("pointerdown", (event) => {
    dragged = under(event);
    plane.chosen = dragged;
    if (dragged >= 0) canvas.setPointerCapture(event.pointerId);
    plane.draw();
  });

  // A finger on a prototype drags it; elsewhere it scrolls the page.
  canvas.addEventListener("touchstart", (event) => {
    if (under(event.touches[0]) >= 0) event.preventDefault();
  }, { passive: false });

  canvas.addEventListener("pointermove", (event) => {
    if (dragged >= 0) actions.move(dragged, plane.place(event));
    else canvas.classList.toggle("grab", under(event) >= 0);
  });

  for (const name of ["pointerup", "pointercancel"]) {
    canvas.addEventListener(name, () => (dragged = -1));
  }

  canvas.addEventListener("click", (event) => {
    if (under(event) < 0) actions.press(plane.place(event));
  });
}
