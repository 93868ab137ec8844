#!/usr/bin/env python3
"""Float64 reference of Mercer's layers, independent of the Java code. Needs only NumPy (Debian: python3-numpy).

    python3 reference.py OUT.json.gz SEED ROWS SCALE NEAR GAIN INPUTS LAYER...

writes one golden case: parameters, rows, an upstream gradient, and the outputs and gradients in float64. A LAYER is
name=kind(source) or name=kind(source):units, in the order of evaluation; the network's input is called x, and the last
layer is the output. Kinds: standardize, scale, normalize, add (of two sources), yat, linear, nadaraya_watson. SCALE multiplies
inputs and prototypes; NEAR of the rows are placed within 1e-3 * SCALE of a prototype of the first kernel layer, which
then reads x: there ||x||^2+||w||^2-2<x,w> loses its digits. GAIN is that of every kernel layer.

Parameters and rows are float32 values, printed as short as they can be read back; results are printed to eight digits.
Layouts are row-major: prototypes [units][inputs], weight [outputs][units], rows [rows][inputs].
"""
import gzip, json, re, sys
import numpy as np


def softplus(v):
    return np.log1p(np.exp(-abs(v))) + max(v, 0.0)


def sigmoid(v):
    return 1.0 / (1.0 + np.exp(-v))


# Each layer takes its parameters and sources, and returns its value and its pullback, which takes the gradient by the
# value and returns the gradients by the sources and by the trainable parameters.


def standardize(p, x):
    return (x - p["mean"]) / p["scale"], lambda g: ([g / p["scale"]], {})


def scale(p, x):
    factor = np.array([softplus(v) for v in p["raw_factor"]])

    def pull(g):
        return [g * factor], {"raw_factor": (g * x).sum(0) * sigmoid(p["raw_factor"])}

    return factor * x, pull


def normalize(p, x):
    norm = np.sqrt((x * x).sum(1, keepdims=True))
    y = x / norm
    return y, lambda g: ([(g - y * (g * y).sum(1, keepdims=True)) / norm], {})


def add(p, a, b):
    return a + b, lambda g: ([g, g], {})


def linear(p, x):
    pull = lambda g: ([g @ p["weight"]], {"weight": g.T @ x, "bias": g.sum(0)})
    return x @ p["weight"].T + p["bias"], pull


def nadaraya_watson(p, y):
    total = y.sum(1, keepdims=True)
    share = y / total

    def pull(g):
        gs = g @ p["weight"]
        return [(gs - (gs * share).sum(1, keepdims=True)) / total], {"weight": g.T @ share}

    return share @ p["weight"].T, pull


def yat(p, x):
    """gain (<x,w>+b)^2 / (||x-w||^2+eps) with the distance formed directly."""
    w, b, eps = p["prototypes"], softplus(float(p["raw_bias"])), softplus(float(p["raw_epsilon"]))
    s = x @ w.T + b
    q = ((x[:, None, :] - w[None, :, :]) ** 2).sum(-1) + eps

    def pull(g):
        g = g * p["gain"]
        P, Q = g * 2 * s / q, -g * s * s / (q * q)
        gx = (P - 2 * Q) @ w + 2 * Q.sum(1)[:, None] * x
        gw = (P - 2 * Q).T @ x + 2 * Q.sum(0)[:, None] * w
        return [gx], {"prototypes": gw, "raw_bias": P.sum() * sigmoid(float(p["raw_bias"])),
                      "raw_epsilon": Q.sum() * sigmoid(float(p["raw_epsilon"]))}

    return p["gain"] * s * s / q, pull


KINDS = {f.__name__: f for f in (standardize, scale, normalize, add, linear, nadaraya_watson, yat)}


def parse(text):
    name, kind, sources, units = re.fullmatch(r"(\w+)=(\w+)\(([\w,]+)\)(?::(\d+))?", text).groups()
    return name, KINDS[kind], sources.split(","), units and int(units)


def draw(r, layers, inputs, rows, scale, near, gain):
    """Parameters and rows. The rows follow the first prototypes, because near ones are placed beside them."""
    f32 = lambda a: np.asarray(a, dtype=np.float32)
    sizes, parameters, x = {"x": inputs}, {}, None
    for name, kind, sources, units in layers:
        d = sizes[sources[0]]
        sizes[name] = units or d
        if kind is standardize:
            p = {"mean": f32(r.normal(size=d) * scale), "scale": f32(0.5 + abs(r.normal(size=d)))}
        elif kind is KINDS["scale"]:
            p = {"raw_factor": f32(r.normal(size=d))}
        elif kind is yat:
            w = f32(r.normal(size=(units, d)) * scale)
            if x is None:
                x = f32(r.normal(size=(rows, inputs)) * scale)
                for i in range(min(near, rows)):
                    x[i] = f32(w[i % units] + r.normal(size=d) * 1e-3 * scale / np.sqrt(d))
            p = {"prototypes": w, "raw_bias": f32(r.normal()),
                 "raw_epsilon": f32(r.normal() + np.log(1 + scale * scale)), "gain": f32(gain)}
        elif kind in (linear, nadaraya_watson):
            p = {"weight": f32(r.normal(size=(units, d)) / np.sqrt(d))}
            if kind is linear:
                p["bias"] = f32(r.normal(size=units))
        else:
            p = {}
        parameters.update({f"{name}.{k}": v for k, v in p.items()})
    if x is None:
        x = f32(r.normal(size=(rows, inputs)) * scale)
    return parameters, x, f32(r.normal(size=(rows, sizes[layers[-1][0]])))


def of(layer, parameters):
    return {k[len(layer) + 1:]: v for k, v in parameters.items() if k.startswith(layer + ".")}


def evaluate(layers, parameters, x):
    values, pulls = {"x": x}, {}
    for name, kind, sources, _ in layers:
        values[name], pulls[name] = kind(of(name, parameters), *(values[s] for s in sources))
    return values, pulls


def differentiate(layers, values, pulls, upstream):
    by_value = {name: np.zeros_like(v) for name, v in values.items()}
    by_value[layers[-1][0]] = upstream
    gradients = {}
    for name, _, sources, _ in reversed(layers):
        by_source, by_parameter = pulls[name](by_value[name])
        for source, g in zip(sources, by_source):
            by_value[source] = by_value[source] + g
        gradients.update({f"{name}.{k}": v for k, v in by_parameter.items()})
    gradients["x"] = by_value["x"]
    return gradients


def check(layers, parameters, x, upstream, gradients, scale):
    """Central differences of sum(upstream * outputs): how far the gradients are off, in parts of the largest of each
    (of what a difference can resolve, where that is more)."""
    def loss(v):
        values, _ = evaluate(layers, v, v["x"])
        return float((values[layers[-1][0]] * upstream).sum())

    worst, r, base = 0.0, np.random.default_rng(1), dict(parameters, x=x)
    h = 1e-6 * max(1.0, scale)
    noise = 2.0 ** -52 * abs(loss(base)) / h
    for k, gradient in gradients.items():
        largest = max(1e-3, 1e5 * noise, np.abs(gradient).max())
        for _ in range(6):
            i = int(r.integers(base[k].size))
            up, down = dict(base), dict(base)
            up[k], down[k] = base[k].copy(), base[k].copy()
            up[k].reshape(-1)[i] += h
            down[k].reshape(-1)[i] -= h
            want = (loss(up) - loss(down)) / (2 * h)
            got = np.reshape(gradient, -1)[i]
            worst = max(worst, abs(want - got) / largest)
    return worst


def main(path, seed, rows, scale, near, gain, inputs, *layer_texts):
    layers = [parse(text) for text in layer_texts]
    scale = float(scale)
    r = np.random.default_rng(int(seed))
    parameters, x, upstream = draw(r, layers, int(inputs), int(rows), scale, int(near), float(gain))
    P = {k: v.astype(np.float64) for k, v in parameters.items()}
    X, G = x.astype(np.float64), upstream.astype(np.float64)
    values, pulls = evaluate(layers, P, X)
    gradients = differentiate(layers, values, pulls, G)
    worst = check(layers, P, X, G, gradients, scale)
    if worst > 1e-4:
        sys.exit(f"{path}: analytic and numeric gradients differ by {worst}")
    exact = lambda v: [float(str(t)) for t in np.ravel(v)]
    eight_digits = lambda v: [float(f"{t:.8g}") for t in np.ravel(v)]
    case = {
        "layers": layer_texts, "count": int(rows),
        "parameters": {k: exact(v) for k, v in parameters.items()}, "rows": exact(x), "upstream": exact(upstream),
        "values": {k: eight_digits(v) for k, v in values.items() if k != "x"},
        "gradients": {k: eight_digits(v) for k, v in gradients.items()},
    }
    with open(path, "wb") as file:
        file.write(gzip.compress(json.dumps(case, separators=(",", ":")).encode(), 9, mtime=0))
    print(f"{path}: gradients agree to {worst:.1e}")


if __name__ == "__main__":
    main(*sys.argv[1:])
