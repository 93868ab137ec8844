// The loss, step by step.

import uPlot from "./uplot/uPlot.esm.js";
import { palette } from "./palette.js";

const MOST = 600;
const HEIGHT = 170;

export class Curves {
  #box;
  #data = [[], [], []];
  #chart = null;
  #pending = false;

  constructor(box) {
    this.#box = box;
    new ResizeObserver(() => {
      // A hidden box has no width.
      if (box.clientWidth > 0) this.#chart?.setSize({ width: box.clientWidth, height: HEIGHT });
    }).observe(box);
    this.restyle();
  }

  /** Begins again. */
  clear() {
    this.#data = [[], [], []];
    this.#show();
  }

  add(frame) {
    const [steps, training, test] = this.#data;
    if (steps.length > 0 && frame.step < steps.at(-1)) {
      this.#data = [[], [], []];
      return this.add(frame);
    }
    if (frame.step === steps.at(-1)) {
      for (const line of this.#data) line.pop();
    }
    steps.push(frame.step);
    training.push(frame.trainingLoss);
    test.push(frame.testLoss ?? null);
    // Every second point of a long curve tells as much.
    if (steps.length > MOST) this.#data = this.#data.map((line) => line.filter((_, i) => i % 2 === 0 || i > MOST - 50));
    this.#show();
  }

  #show() {
    if (this.#pending) return;
    this.#pending = true;
    requestAnimationFrame(() => {
      this.#pending = false;
      this.#chart.setData(this.#data);
    });
  }

  /** The colours have changed. */
  restyle() {
    this.#chart?.destroy();
    const axis = {
      stroke: palette.muted,
      grid: { stroke: palette.rule, width: 1 },
      ticks: { stroke: palette.rule, width: 1 },
      font: "11px system-ui, sans-serif",
    };
    this.#chart = new uPlot(
      {
        width: this.#box.clientWidth || 280,
        height: HEIGHT,
        legend: { show: false },
        cursor: { show: false },
        scales: { x: { time: false }, y: { range: (_, __, most) => [0, Math.max(most, 0.1)] } },
        axes: [{ ...axis, size: 26 }, { ...axis, size: 46 }],
        series: [
          {},
          { stroke: palette.ink, width: 2, points: { show: false } },
          { stroke: palette.muted, width: 2, dash: [5, 4], points: { show: false } },
        ],
      },
      this.#data,
      this.#box,
    );
  }
}
