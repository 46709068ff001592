#!/usr/bin/env python3
"""Recomputes every expected array of the fixtures with tools that nobody here wrote.

Every .npy is loaded with NumPy; every expected gradient is found by HIPS autograd (https://github.com/HIPS/autograd),
every forward value by a formula over its NumPy. Nothing is shared with the Swift code but the files.

    python3 -m venv .venv && .venv/bin/pip install numpy autograd
    .venv/bin/python Fixtures/oracle.py [FOLDER]

Ends with status 0 if all arrays agree, 1 if one does not.
"""

import json
import sys
from pathlib import Path

import autograd.numpy as np
from autograd import grad

ABSOLUTE = 1e-9
RELATIVE = 1e-9


# The functions of the homework.


def linear(x, W, b):
    return np.dot(x, W.T) + b.T


def identity(x):
    return x


def sigmoid(x):
    return 0.5 * (np.tanh(0.5 * x) + 1)


def relu(x):
    return np.where(x > 0, x, 0.0)


def softmax_cross_entropy(y, z):
    shifted = z - np.max(z, axis=1, keepdims=True)
    log_softmax = shifted - np.log(np.sum(np.exp(shifted), axis=1, keepdims=True))
    return -np.sum(y * log_softmax) / z.shape[0]


def mean_squared_error(y, y_hat):
    return np.mean((y_hat - y) ** 2)


def gradients(objective, **at):
    """The gradient of objective with respect to each of its arguments."""
    names = list(at)
    values = [at[name] for name in names]
    return {
        name: grad(lambda *arguments: objective(**dict(zip(names, arguments))), index)(*values)
        for index, name in enumerate(names)
    }


# One function per kind of exercise: the givens in, the expected arrays out.


def add_operation(g, _):
    h = np.dot(g["x"], g["w"])
    first = gradients(lambda x, w: np.sum(np.dot(x, w) * g["upstream"]), x=g["x"], w=g["w"])
    second = gradients(lambda h, c: np.sum(h * c * g["upstream"]), h=h, c=g["c"])
    return {
        "new-spot-of-x": np.zeros_like(g["x"]),
        "kept-spot-of-x": g["collected"],
        "spot-of-h": np.zeros_like(h),
        "spot-of-c": np.zeros_like(g["c"]),
        "first-operation-gradient-of-x": first["x"],
        "first-operation-gradient-of-w": first["w"],
        "second-operation-gradient-of-h": second["h"],
        "second-operation-gradient-of-c": second["c"],
    }


def backward(g, scenario):
    def named(found):
        return {f"gradient-of-{name}": value for name, value in found.items()}

    if scenario == "chain":
        h = g["x"] * g["w"]
        tail = lambda h, m, c: np.sum((np.dot(h, m) + c) * g["divergence"])
        inner = gradients(tail, h=h, m=g["m"], c=g["c"])
        outer = gradients(lambda x, w: tail(x * w, g["m"], g["c"]), x=g["x"], w=g["w"])
        return named(inner | outer)
    if scenario == "reused-array":
        tail = lambda h, x: np.sum((h * h + x) * h * g["divergence"])
        outer = gradients(lambda x, w: tail(x * w, x), x=g["x"], w=g["w"])
        return named(outer | gradients(lambda h: tail(h, g["x"]), h=g["x"] * g["w"]))
    if scenario == "external-gradient":
        tail = lambda h, V, W: np.sum(np.dot(np.dot(h, V.T), W.T) * g["divergence"])
        h = g["x"] * g["c"]
        found = gradients(tail, h=h, V=g["V"], W=g["W"])
        x = gradients(lambda x: tail(x * g["c"], g["V"], g["W"]), x=g["x"])
        return {
            "dV": g["dV"] + found["V"],
            "dW": g["dW"] + found["W"],
            "gradient-of-h": found["h"],
            "gradient-of-x": x["x"],
        }
    if scenario == "second-sweep":
        sweep = lambda x, w, M, divergence: np.sum(np.dot(x * w, M.T) * divergence)
        at = {"x": g["x"], "w": g["w"], "M": g["M"]}
        first = gradients(lambda x, w, M: sweep(x, w, M, g["divergence"]), **at)
        second = gradients(lambda x, w, M: sweep(x, w, M, g["second-divergence"]), **at)
        return {
            "dM-after-first-sweep": first["M"],
            "dM-after-second-sweep": first["M"] + second["M"],
            "gradient-of-x-after-second-sweep": second["x"],
            "gradient-of-w-after-second-sweep": second["w"],
        }
    if scenario == "equal-values":
        tail = lambda h: np.sum(h * h * g["divergence"])
        outer = gradients(lambda x, w: tail(x * w), x=g["x"], w=g["w"])
        return named(outer | gradients(tail, h=g["x"] * g["w"]))
    if scenario == "mixed-places":
        tail = lambda h, p, c, z: np.sum(p * (p * h * c * z * z) * g["divergence"])
        h = g["x"] * g["w"]
        outside = gradients(lambda p, c, z: tail(h, p, c, z), p=g["p"], c=g["c"], z=g["z"])
        inner = gradients(lambda h: tail(h, g["p"], g["c"], g["z"]), h=h)
        outer = gradients(lambda x, w: tail(x * w, g["p"], g["c"], g["z"]), x=g["x"], w=g["w"])
        collected = {f"d{name.upper()}": g[f"d{name.upper()}"] + value for name, value in outside.items()}
        return collected | named(inner | outer)
    if scenario == "passed-on-gradient":
        tail = lambda h: np.sum((h * g["c"] + h) * (h * g["v"]) * g["divergence"])
        outer = gradients(lambda x, w: tail(x * w), x=g["x"], w=g["w"])
        return named(outer | gradients(tail, h=g["x"] * g["w"]))
    if scenario == "shared-external":
        tail = lambda h, W: np.sum(np.dot(np.dot(h, W.T), W.T) * g["divergence"])
        found = gradients(tail, h=g["x"] * g["c"], W=g["W"])
        x = gradients(lambda x: tail(x * g["c"], g["W"]), x=g["x"])
        return {"dW": g["dW"] + found["W"], "gradient-of-h": found["h"], "gradient-of-x": x["x"]}
    raise KeyError(scenario)


def binary(function):
    def answer(g, _):
        found = gradients(lambda a, b: np.sum(function(a, b) * g["upstream"]), a=g["a"], b=g["b"])
        return {"gradient-of-a": found["a"], "gradient-of-b": found["b"]}

    return answer


def unary(function):
    def answer(g, _):
        found = gradients(lambda a: np.sum(function(a) * g["upstream"]), a=g["a"])
        return {"gradient-of-a": found["a"]}

    return answer


def sum_backward(g, scenario):
    axis = None
    if scenario:
        axis = 0 if g["upstream"].shape[0] == 1 else 1
    return unary(lambda a: np.sum(a, axis=axis, keepdims=axis is not None))(g, scenario)


OPERATIONS = {
    "addition": lambda a, b: a + b,
    "subtraction": lambda a, b: a - b,
    "multiply": lambda a, b: a * b,
    "divide": lambda a, b: a / b,
}

ACTIVATIONS = {"identity": identity, "sigmoid": sigmoid, "tanh": np.tanh, "relu": relu}


def in_second_pass(g, name):
    """The weights or the bias in the second pass: others, where whoever trains has changed them."""
    return g[f"second-{name}"] if f"second-{name}" in g else g[name]


def linear_forward(g, _):
    return {
        "y": linear(g["x"], g["W"], g["b"]),
        "y-of-second-x": linear(g["second-x"], in_second_pass(g, "W"), in_second_pass(g, "b")),
        "change-of-W": np.zeros_like(g["W"]),
        "change-of-b": np.zeros_like(g["b"]),
    }


def linear_backward(g, _):
    def sweep(prefix):
        x, divergence = g[f"{prefix}x"], g[f"{prefix}divergence"]
        loss = lambda i, W, b: np.sum(linear(i, W, b) * g["c"] * divergence)
        W, b = (in_second_pass(g, name) if prefix else g[name] for name in ("W", "b"))
        found = gradients(loss, i=g["a"] * x, W=W, b=b)
        found["a"] = gradients(lambda a: loss(a * x, W, b), a=g["a"])["a"]
        return found

    first, second = sweep(""), sweep("second-")
    return {
        "dW": first["W"],
        "db": first["b"],
        "gradient-of-input": first["i"],
        "gradient-of-a": first["a"],
        "dW-after-second-sweep": first["W"] + second["W"],
        "db-after-second-sweep": first["b"] + second["b"],
        "gradient-of-input-in-second-sweep": second["i"],
    }


def skip(x, W1, b1, W2, b2):
    return linear(linear(x, W1, b1), W2, b2) + x


def skip_forward(g, _):
    return {"y": skip(g["x"], g["W1"], g["b1"], g["W2"], g["b2"])}


def skip_backward(g, _):
    at = {name: g[name] for name in ("x", "W1", "b1", "W2", "b2")}
    found = gradients(lambda x, W1, b1, W2, b2: np.sum(skip(x, W1, b1, W2, b2) * g["divergence"]), **at)
    return {"gradient-of-x": found["x"]} | {f"d{name}": found[name] for name in at if name != "x"}


def activation_forward(function):
    return lambda g, _: {"y": function(g["x"]), "y-of-second-x": function(g["second-x"])}


def activation_backward(function):
    def answer(g, _):
        found = {}
        for prefix, suffix in (("", ""), ("second-", "-in-second-sweep")):
            x, divergence = g[f"{prefix}x"], g[f"{prefix}divergence"]
            loss = lambda i: np.sum(function(i) * g["c"] * divergence)
            found[f"gradient-of-input{suffix}"] = gradients(loss, i=g["a"] * x)["i"]
            found[f"gradient-of-a{suffix}"] = gradients(lambda a: loss(a * x), a=g["a"])["a"]
        unchanged = np.zeros_like(g["x"])
        return found | {"change-of-input": unchanged, "change-of-output": unchanged}

    return answer


def activation_state(g, _):
    return {f"{name}-state": function(g["x"]) for name, function in ACTIVATIONS.items()}


def shared_activation(g, scenario):
    function = ACTIVATIONS[scenario]
    loss = lambda x, c: np.sum(function(function(x) + c) * g["divergence"])
    found = gradients(loss, x=g["x"], c=g["c"])
    return {"gradient-of-x": found["x"], "gradient-of-c": found["c"]}


def activation_batch(g, scenario):
    function = ACTIVATIONS[scenario]
    found = {}
    for prefix in ("", "second-"):
        x, divergence = g[f"{prefix}x"], g[f"{prefix}divergence"]
        found["y-of-second-x" if prefix else "y"] = function(x)
        found[f"gradient-of-{prefix}x"] = gradients(lambda x: np.sum(function(x) * divergence), x=x)["x"]
    return found


def divergence_as_number(g, _):
    loss = lambda x, w: np.sum(np.dot(x * w + x, g["m"])) * g["divergence"]
    found = gradients(loss, x=g["x"], w=g["w"])
    return {"gradient-of-x": found["x"], "gradient-of-w": found["w"]}


def shared_layer(g, _):
    loss = lambda x, W, b: np.sum(linear(linear(x, W, b), W, b) * g["divergence"])
    found = gradients(loss, x=g["x"], W=g["W"], b=g["b"])
    return {"gradient-of-x": found["x"], "dW": found["W"], "db": found["b"]}


def large_inputs(g, scenario):
    function = ACTIVATIONS[scenario]
    found = gradients(lambda x: np.sum(function(x) * g["divergence"]), x=g["x"])
    return {"y": function(g["x"]), "gradient-of-x": found["x"]}


def loss_forward(loss):
    return lambda g, _: {
        "loss": loss(g["y"], g["y-hat"]),
        "loss-of-second-y-hat": loss(g["y"], g["second-y-hat"]),
    }


def loss_backward(loss):
    def answer(g, _):
        found = {}
        for prefix, suffix in (("", ""), ("second-", "-in-second-sweep")):
            x = g[f"{prefix}x"]
            found[f"gradient-of-y-hat{suffix}"] = gradients(lambda z: loss(g["y"], z), z=g["a"] * x)["z"]
            found[f"gradient-of-a{suffix}"] = gradients(lambda a: loss(g["y"], a * x), a=g["a"])["a"]
        return found | {"change-of-y-hat": np.zeros_like(g["x"])}

    return answer


def max_backward(g, _):
    # At a tie HIPS autograd shares the gradient; what is meant is the first of the largest elements.
    largest = np.argmax(g["a"])
    return {"gradient-of-a": gradients(lambda a: np.ravel(a)[largest] * g["upstream"], a=g["a"])["a"]}


def unused_branch(g, _):
    loss = lambda x, w: np.sum((x * w + w) * g["divergence"])
    found = gradients(loss, x=g["x"], w=g["w"])
    return {"gradient-of-x": found["x"], "gradient-of-w": found["w"], "dx": np.zeros_like(g["x"])}


def missing_gradient(g, _):
    found = gradients(lambda x: np.sum(x * g["w"] * g["w"] * g["divergence"]), x=g["x"])
    return {"gradient-of-x": found["x"], "dw": np.zeros_like(g["w"])}


def shared_loss(g, _):
    first = gradients(lambda z: softmax_cross_entropy(g["y"], z), z=g["y-hat"])
    second = gradients(lambda z: softmax_cross_entropy(g["second-y"], z), z=g["second-y-hat"])
    return {
        "gradient-of-y-hat": first["z"],
        "gradient-of-second-y-hat": second["z"],
        "loss-val": softmax_cross_entropy(g["y"], g["y-hat"]),
        "loss-val-after-second-use": softmax_cross_entropy(g["second-y"], g["second-y-hat"]),
    }


def linear_batch(g, _):
    loss = lambda x, W, b: np.sum(linear(x, W, b) * g["divergence"])
    found = gradients(loss, x=g["x"], W=g["W"], b=g["b"])
    return {
        "y": linear(g["x"], g["W"], g["b"]),
        "dW": found["W"],
        "db": found["b"],
        "gradient-of-x": found["x"],
    }


def network(g, _):
    names = ("W1", "b1", "W2", "b2", "W3", "b3")

    def loss(W1, b1, W2, b2, W3, b3):
        hidden = sigmoid(linear(np.tanh(linear(g["x"], W1, b1)), W2, b2))
        return softmax_cross_entropy(g["y"], linear(hidden, W3, b3))

    parameters = {name: g[name] for name in names}
    losses = []
    for _ in range(2):
        losses.append(loss(**parameters))
        found = gradients(loss, **parameters)
        parameters = {name: parameters[name] - g["learning-rate"] * found[name] for name in names}
    return {"first-loss": losses[0], "second-loss": losses[1]} | parameters


# The network and the training of HW1Bonus: linear, tanh, linear, softmax cross-entropy, gradient descent with momentum.

TRAINED = ("W1", "b1", "W2", "b2")


def trained_output(x, W1, b1, W2, b2):
    return linear(np.tanh(linear(x, W1, b1)), W2, b2)


def trained_loss(x, y, **parameters):
    return softmax_cross_entropy(y, trained_output(x, **parameters))


def errors(x, y, parameters):
    return float(np.sum(np.argmax(trained_output(x, **parameters), axis=1) != np.argmax(y, axis=1)))


def given_parameters(g):
    return {name: g[name] for name in TRAINED}


def train(g, order, parameters, momenta):
    """One epoch; the means over all examples, each batch before its step."""
    order, size, loss, wrong = order.astype(int), int(g["batch-size"]), 0.0, 0.0
    for start in range(0, len(order), size):
        rows = order[start : start + size]
        x, y = g["x"][rows], g["y"][rows]
        loss += trained_loss(x, y, **parameters) * len(rows)
        wrong += errors(x, y, parameters)
        found = gradients(lambda **p: trained_loss(x, y, **p), **parameters)
        for name in TRAINED:
            momenta[name] = g["momentum"] * momenta[name] - g["learning-rate"] * found[name]
            parameters[name] = parameters[name] + momenta[name]
    return loss / len(order), wrong / len(order)


def mlp_forward(g, _):
    output = trained_output(g["x"], **given_parameters(g))
    return {"logits": output, "kept-output": output}


def mlp_backward(g, _):
    found = gradients(lambda **p: trained_loss(g["x"], g["y"], **p), **given_parameters(g))
    return {f"d{name}": found[name] for name in TRAINED}


def mlp_zero_grads(g, _):
    return {f"d{name}": np.zeros_like(g[name]) for name in TRAINED} | {"number-of-operations": 0.0}


def mlp_step(g, _):
    parameters = given_parameters(g)
    momenta = {name: np.zeros_like(g[name]) for name in TRAINED}
    for _ in range(2):
        for name in TRAINED:
            momenta[name] = g["momentum"] * momenta[name] - g["learning-rate"] * g[f"d{name}"]
            parameters[name] = parameters[name] + momenta[name]
    return parameters


def train_epoch(g, _):
    parameters = given_parameters(g)
    loss, error = train(g, g["order"], parameters, {name: 0.0 for name in TRAINED})
    rows, size = g["x"].shape[0], int(g["batch-size"])
    counts = [float(min(start + size, rows)) for start in range(0, rows, size)]
    return {"loss": loss, "error-rate": error, "examples-after-each-batch": np.array(counts)} | parameters


def evaluate(g, _):
    parameters = given_parameters(g)
    return {
        "loss": trained_loss(g["x"], g["y"], **parameters),
        "error-rate": errors(g["x"], g["y"], parameters) / g["x"].shape[0],
        "is-training": 0.0,
        "change-of-W1": np.zeros_like(g["W1"]),
    }


def training_stats(g, _):
    parameters, momenta, rows = given_parameters(g), {name: 0.0 for name in TRAINED}, []
    x, y = g["validation-x"], g["validation-y"]
    for index, order in enumerate(("order", "next-order")):
        score = train(g, g[order], parameters, momenta)
        validation = (trained_loss(x, y, **parameters), errors(x, y, parameters) / x.shape[0])
        rows.append([float(g["epoch"]) + index, *score, *validation])
    return {"stats": np.array(rows), "reported-stats": np.array(rows)}


EXERCISES = {
    "autograd/add-operation": add_operation,
    "autograd/backward": backward,
    "functional/multiply-backward": binary(OPERATIONS["multiply"]),
    "functional/subtraction-backward": binary(OPERATIONS["subtraction"]),
    "functional/matmul-backward": binary(np.dot),
    "functional/divide-backward": binary(OPERATIONS["divide"]),
    "functional/log-backward": unary(np.log),
    "functional/exp-backward": unary(np.exp),
    "linear/forward": linear_forward,
    "linear/backward": linear_backward,
    "linear/skip-connection-forward": skip_forward,
    "linear/skip-connection-backward": skip_backward,
    "loss/softmax-cross-entropy-forward": loss_forward(softmax_cross_entropy),
    "loss/softmax-cross-entropy-backward": loss_backward(softmax_cross_entropy),
    "practice/outer-backward": binary(lambda a, b: np.reshape(a, (-1, 1)) * np.reshape(b, (1, -1))),
    "practice/max-backward": max_backward,
    "practice/sum-backward": sum_backward,
    "practice/zero-grad": lambda g, _: {"number-of-operations": 0.0, "is-x-in-memory": 0.0},
    "practice/broadcasting": lambda g, scenario: binary(OPERATIONS[scenario])(g, scenario),
    "practice/unused-branch": unused_branch,
    "practice/missing-gradient": missing_gradient,
    "practice/activation-state": activation_state,
    "practice/shared-activation": shared_activation,
    "practice/activation-batch": activation_batch,
    "practice/divergence-as-number": divergence_as_number,
    "practice/shared-layer": shared_layer,
    "practice/shared-loss": shared_loss,
    "practice/large-inputs": large_inputs,
    "practice/linear-batch": linear_batch,
    "practice/loss-batch-forward": loss_forward(softmax_cross_entropy),
    "practice/loss-batch-backward": loss_backward(softmax_cross_entropy),
    "practice/large-logits-forward": loss_forward(softmax_cross_entropy),
    "practice/large-logits-backward": loss_backward(softmax_cross_entropy),
    "practice/mse-forward": loss_forward(mean_squared_error),
    "practice/mse-backward": loss_backward(mean_squared_error),
    "practice/network": network,
    "practice/mlp-forward": mlp_forward,
    "practice/mlp-backward": mlp_backward,
    "practice/mlp-zero-grads": mlp_zero_grads,
    "practice/mlp-step": mlp_step,
    "practice/mlp-error": lambda g, _: {"error-count": errors(g["x"], g["y"], given_parameters(g))},
    "practice/mlp-total-loss": lambda g, _: {"loss": trained_loss(g["x"], g["y"], **given_parameters(g))},
    "practice/train-epoch": train_epoch,
    "practice/evaluate": evaluate,
    "practice/training-stats": training_stats,
}
for name, function in ACTIVATIONS.items():
    EXERCISES[f"activation/{name}-forward"] = activation_forward(function)
    EXERCISES[f"activation/{name}-backward"] = activation_backward(function)


def check_case(folder, path, case):
    """Yields a line for every expected array of one case that the oracle does not confirm."""
    place = folder / path / case["name"]
    load = lambda side: {
        entry["name"]: np.load(place / side / f"{entry['name']}.npy", allow_pickle=False)
        for entry in case[side]
    }
    scenario = case["name"].partition("-")[2]
    expected = load("expected")
    found = EXERCISES[path](load("given"), scenario)
    for name in sorted(expected.keys() ^ found.keys()):
        yield f"{path}/{case['name']}: {name} is only in the {'files' if name in expected else 'oracle'}"
    for name in sorted(expected.keys() & found.keys()):
        actual, wanted = expected[name], np.asarray(found[name])
        if actual.shape != wanted.shape:
            yield f"{path}/{case['name']}: {name} has shape {actual.shape}, the oracle's {wanted.shape}"
        elif not np.allclose(actual, wanted, rtol=RELATIVE, atol=ABSOLUTE):
            yield f"{path}/{case['name']}: {name} is\n{actual}\nand the oracle's\n{wanted}"


def main():
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent)
    manifest = json.loads((folder / "manifest.json").read_text())
    unknown = {exercise["path"] for exercise in manifest["exercises"]} ^ EXERCISES.keys()
    problems = [f"{path}: known only to one of the manifest and the oracle" for path in sorted(unknown)]
    arrays = 0
    for exercise in manifest["exercises"]:
        if exercise["path"] not in EXERCISES:
            continue
        for case in exercise["cases"]:
            arrays += len(case["expected"])
            problems += check_case(folder, exercise["path"], case)
    for problem in problems:
        print(problem)
    print(f"{arrays - len(problems)} passed, {len(problems)} failed")
    return 1 if problems or arrays == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
