// Puts the page together.

import { AnswerPanel, percent } from "./answer.js";
import { Controls } from "./controls.js";
import { Curves } from "./curves.js";
import * as drawing from "./drawing.js";
import * as keys from "./keys.js";
import { LiftView } from "./lift.js";
import { bordersPicture, unknownPicture } from "./overlay.js";
import { drawRamp, whenColoursChange } from "./palette.js";
import { HALF, Plane } from "./plane.js";
import * as pointer from "./pointer.js";
import { Session } from "./session.js";
import { State } from "./state.js";

const REFRESH = 250;

const $ = (id) => document.getElementById(id);
const still = matchMedia("(prefers-reduced-motion: reduce)");

const state = new State();
const canvas = $("plane");
const plane = new Plane(canvas);
const lift = new LiftView($("lift"));
const curves = new Curves($("curves"));
const panel = new AnswerPanel($("answer"));
const session = new Session({ opened, scene: showScene, frame: showFrame, trouble });
const controls = new Controls(state, changed);

let playing = false;
let stale = false;

// --- what comes from the server

function opened() {
  notice("");
  // Nothing moves by itself for whoever asked for that.
  if (still.matches) session.post("pause");
}

function showScene(scene) {
  plane.scene = scene;
  $("network").textContent = scene.network.replace(/^.*\.(\w+)\.(\w+):/, "$1.$2:");
  if (state.get("view") === "lift") refreshLift();
}

function showFrame(frame) {
  playing = frame.playing;
  plane.frame = frame;
  controls.frame = frame;
  curves.add(frame);
  $("play").textContent = playing ? "Pause" : "Play";
  $("steps").textContent = frame.step.toLocaleString("en");
  $("epoch").textContent = frame.epoch > 0 ? `· epoch ${frame.epoch}` : "";
  $("training-accuracy").textContent = percent(frame.trainingAccuracy);
  $("test-accuracy").textContent = "testAccuracy" in frame ? percent(frame.testAccuracy) : "–";
  notice(frame.remark);
  // What changes many times a second is not to be read aloud each time.
  $("answer").setAttribute("aria-live", playing ? "off" : "polite");
  stale = true;
}

function trouble(text) {
  notice(text);
  if (!session.open) {
    playing = false;
    $("play").textContent = "Play";
  }
}

function notice(text) {
  $("notice").textContent = text;
  $("notice").hidden = text === "";
}

// --- what changes

function changed(name, another) {
  if (["view", "map", "unknown"].includes(name)) {
    showView();
    return;
  }
  state.set({ until: 0 });
  begin(another);
}

/** Has the server learn what the state says. */
async function begin(another) {
  if (state.get("data") === "drawn" && !drawing.ofBothColours(state.get("drawing"))) {
    session.close();
    playing = false;
    $("play").textContent = "Play";
    plane.frame = null;
    plane.scene = { training: drawing.points(state.get("drawing")), test: [] };
    curves.clear();
    notice("Click to draw points of both colours: learning begins as soon as there are two to tell apart.");
    return;
  }
  if (!session.open) {
    curves.clear();
    session.connect(state.lesson());
    return;
  }
  await session.postLast("adjust", Object.fromEntries(state.lesson()));
  if (another && !still.matches) session.post("play");
}

function draw(text) {
  state.set({ drawing: text });
  begin(false);
}

$("undo").addEventListener("click", () => draw(drawing.withoutLast(state.get("drawing"))));
$("clear").addEventListener("click", () => draw(""));

// --- play, step, reset

const actions = {
  play() {
    if (!session.open) return begin(false);
    state.set({ until: 0 });
    return session.post(playing ? "pause" : "play");
  },
  step: () => session.post("step"),
  reset: () => (session.open ? session.post("reset") : begin(false)),
  press,
  move: (prototype, { x, y }) => session.postLast("move", { prototype, x, y }),
};

$("play").addEventListener("click", actions.play);
$("step").addEventListener("click", actions.step);
$("reset").addEventListener("click", actions.reset);
keys.listen(plane, canvas, actions);
pointer.listen(plane, canvas, actions);

// --- a place in the plane

/** A click: it asks, or draws. */
function press(place) {
  const brush = document.querySelector("input[name=brush]:checked").value;
  if (state.get("data") === "drawn" && brush !== "ask") {
    draw(drawing.withPoint(state.get("drawing"), brush, place));
  } else {
    ask(place);
  }
}

function ask(place) {
  plane.asked = place;
  plane.answer = null;
  panel.forget();
  state.set({ ask: place ? `${place.x.toFixed(3)},${place.y.toFixed(3)}` : "" });
  plane.draw();
  refreshAnswer();
}

// --- what the server is asked again and again while the network changes

async function refreshAnswer() {
  if (!plane.asked) return;
  const asked = plane.asked;
  const answer = await session.get("answer", asked);
  if (!answer || plane.asked !== asked) return;
  plane.answer = answer;
  panel.show(answer);
  plane.draw();
}

async function refreshMaps() {
  const [unknown, map] = [state.get("unknown"), state.get("map")];
  const cells = unknown ? await session.get("overlay", { map: "unknown" }) : null;
  const owners = map ? await session.get("overlay", { map }) : null;
  plane.overlay = cells && state.get("unknown") ? unknownPicture(cells) : null;
  plane.borders = owners && state.get("map") === map ? bordersPicture(owners) : null;
  plane.draw();
}

async function refreshLift() {
  const answer = await session.get("lift");
  if (!answer) return;
  lift.lift = answer;
  $("lift-sentence").textContent = answer.sentence;
}

async function refresh() {
  const begin = performance.now();
  if (stale && session.open && !document.hidden) {
    stale = false;
    await refreshAnswer();
    await refreshMaps();
  }
  // The training has the machine most of the time.
  setTimeout(refresh, Math.max(REFRESH, 3 * (performance.now() - begin)));
}

// --- views

function showView() {
  const lifted = state.get("view") === "lift";
  const opens = lifted && $("lift-view").hidden;
  $("plane-view").hidden = lifted;
  $("lift-view").hidden = !lifted;
  if (opens) {
    refreshLift();
    raise();
  }
  stale = true;
}

/** Lifts the points from the floor onto the cone. */
function raise() {
  const begin = performance.now();
  const length = still.matches ? 0 : 1600;
  const slider = $("lift-amount");
  const frame = (now) => {
    const part = length === 0 ? 1 : Math.min(1, Math.max(0, (now - begin - 400) / length));
    slider.value = part * part * (3 - 2 * part);
    lift.amount = Number(slider.value);
    if (part < 1) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

$("lift-amount").addEventListener("input", (event) => (lift.amount = Number(event.target.value)));

// --- links

$("share").addEventListener("click", async (event) => {
  const steps = Number($("steps").textContent.replaceAll(",", ""));
  const link = `${location.href.split("#")[0]}#${state.hash({ until: steps })}`;
  const button = event.target;
  const text = button.textContent;
  try {
    await navigator.clipboard.writeText(link);
    button.textContent = "Copied";
  } catch {
    location.hash = state.hash({ until: steps });
    button.textContent = "It is in the address bar";
  }
  setTimeout(() => (button.textContent = text), 2000);
});

$("defaults").addEventListener("click", () => {
  state.clear();
  restart();
});

addEventListener("hashchange", () => {
  state.read();
  restart();
});

/** Begins what the state says, in a new session. */
function restart() {
  session.close();
  controls.show();
  showView();
  ask(askedPlace());
  panel.show(null);
  begin(false);
}

function askedPlace() {
  const [x, y] = state.get("ask").split(",").map(Number);
  return Math.abs(x) <= HALF && Math.abs(y) <= HALF ? { x, y } : null;
}

// --- colours

whenColoursChange(() => {
  drawRamp($("ramp"));
  plane.repaint();
  lift.draw();
  curves.restyle();
  stale = true;
});

// --- frames a second, as painted

let counted = 0;
setInterval(() => {
  const painted = plane.painted - counted;
  counted = plane.painted;
  $("rate").textContent = playing && painted > 1 ? `· ${painted} frames a second` : "";
}, 1000);

drawRamp($("ramp"));
restart();
refresh();
