#!/usr/bin/env python3
"""Trains the network of `mlp` a second time, with NumPy alone, and compares the two histories.

The program writes its drawn digits as .npy files, and its weights before the first step (`--epochs 0`). From these, and
with the same batches in the same order, this script trains an equal network whose gradients are written out by hand;
nothing of it comes from the Swift code. The losses have to agree to 1e-6, the errors exactly but for a near tie.

    .ci/mlp/compare_numpy.py .build/release/mlp [--times]
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

MASK = (1 << 64) - 1


class Xoshiro256PlusPlus:
    """The generator of Blackman and Vigna (https://prng.di.unimi.it), seeded by SplitMix64."""

    def __init__(self, seed):
        self.state = []
        for _ in range(4):
            seed = (seed + 0x9E3779B97F4A7C15) & MASK
            z = seed
            z = ((z ^ z >> 30) * 0xBF58476D1CE4E5B9) & MASK
            z = ((z ^ z >> 27) * 0x94D049BB133111EB) & MASK
            self.state.append(z ^ z >> 31)

    @staticmethod
    def rotated(x, k):
        return (x << k | x >> (64 - k)) & MASK

    def next(self):
        s = self.state
        result = (self.rotated((s[0] + s[3]) & MASK, 23) + s[0]) & MASK
        t = (s[1] << 17) & MASK
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = self.rotated(s[3], 45)
        return result

    def below(self, count):
        """Lemire's way to an unbiased number below count."""
        product = self.next() * count
        if product & MASK < count:
            threshold = (1 << 64) % count
            while product & MASK < threshold:
                product = self.next() * count
        return product >> 64

    def permutation(self, count):
        """The shuffle of Fisher and Yates."""
        order = list(range(count))
        for last in range(count - 1, 0, -1):
            other = self.below(last + 1)
            order[last], order[other] = order[other], order[last]
        return order


def softmax_cross_entropy(logits, labels):
    """The mean loss, and its gradient."""
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_softmax = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    loss = -(labels * log_softmax).sum() / len(labels)
    return loss, (np.exp(log_softmax) - labels) / len(labels)


FORWARD = {
    "relu": lambda x: np.maximum(x, 0),
    "sigmoid": lambda x: 1 / (1 + np.exp(-x)),
    "tanh": np.tanh,
    "identity": lambda x: x,
}
# The derivatives, from the outputs.
DERIVATIVE = {
    "relu": lambda y: (y > 0).astype(float),
    "sigmoid": lambda y: y * (1 - y),
    "tanh": lambda y: 1 - y * y,
    "identity": np.ones_like,
}


class Network:
    def __init__(self, weights, settings):
        count = len(settings["hidden"]) + 1
        self.W = [weights[f"layer{i + 1}.W"].copy() for i in range(count)]
        self.b = [weights[f"layer{i + 1}.b"].copy() for i in range(count)]
        self.vW = [np.zeros_like(W) for W in self.W]
        self.vb = [np.zeros_like(b) for b in self.b]
        self.activations = settings["activations"] + ["identity"]
        self.rate = settings["learningRate"]
        self.momentum = settings["momentum"]

    def forward(self, x):
        self.outputs = [x]
        for W, b, activation in zip(self.W, self.b, self.activations):
            self.outputs.append(FORWARD[activation](self.outputs[-1] @ W.T + b.T))
        return self.outputs[-1]

    def step(self, gradient):
        for i in reversed(range(len(self.W))):
            gradient = gradient * DERIVATIVE[self.activations[i]](self.outputs[i + 1])
            dW, db = gradient.T @ self.outputs[i], gradient.sum(axis=0)[:, None]
            gradient = gradient @ self.W[i]
            self.vW[i] = self.momentum * self.vW[i] - self.rate * dW
            self.vb[i] = self.momentum * self.vb[i] - self.rate * db
            self.W[i] += self.vW[i]
            self.b[i] += self.vb[i]


def read(folder, part):
    """A part of the data, normalised as in the course."""
    pictures, digits = np.load(folder / f"{part}_data.npy"), np.load(folder / f"{part}_labels.npy")
    assert pictures.dtype == np.uint8 and pictures.shape == (len(digits), 784), pictures.shape
    return (pictures - pictures.mean()) / pictures.std(), np.eye(10)[digits]


def errors(output, labels):
    return int((output.argmax(axis=1) != labels.argmax(axis=1)).sum())


def train(network, settings, training, validation):
    """The history, an epoch a row: training loss and error, validation loss and error; and its processor time."""
    size, history, begin = settings["batchSize"], [], time.process_time()
    seconds_for_orders = 0
    for epoch in range(1, settings["epochs"] + 1):
        shuffling = time.process_time()
        order = Xoshiro256PlusPlus((settings["seed"] * 1_000_003 + epoch) & MASK).permutation(len(training[0]))
        seconds_for_orders += time.process_time() - shuffling
        row = np.zeros(4)
        for start in range(0, len(order), size):
            batch = order[start : start + size]
            x, labels = training[0][batch], training[1][batch]
            output = network.forward(x)
            loss, gradient = softmax_cross_entropy(output, labels)
            network.step(gradient)
            row[:2] += [loss * len(x), errors(output, labels)]
        for start in range(0, len(validation[0]), size):
            x, labels = validation[0][start : start + size], validation[1][start : start + size]
            output = network.forward(x)
            row[2:] += [softmax_cross_entropy(output, labels)[0] * len(x), errors(output, labels)]
        row[:2] /= len(training[0])
        row[2:] /= len(validation[0])
        history.append(row)
    return np.array(history), time.process_time() - begin - seconds_for_orders


CASES = {
    "the standard network": ["--epochs", "4"],
    "784-128-10, ReLU, without momentum": ["--epochs", "3", "--momentum", "0", "--batch-size", "100"],
    "the course's 784-32-32-32-10, sigmoid":
        ["--epochs", "4", "--hidden", "32,32,32", "--activation", "sigmoid", "--learning-rate", "0.1"],
    "tanh, a last batch that is smaller": ["--epochs", "3", "--hidden", "20", "--activation", "tanh",
                                           "--learning-rate", "0.01", "--batch-size", "77", "--seed", "5"],
}


def compare(program, folder, name, arguments, show_times):
    def run(outpath, *more):
        command = [program, "--data", folder / "data", "--outpath", outpath, *arguments, *more]
        begin = os.times()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        end = os.times()
        return end.children_user + end.children_system - begin.children_user - begin.children_system

    seconds_to_start = run(folder / "start", "--epochs", "0")
    seconds = run(folder / "end") - seconds_to_start
    result = json.loads((folder / "end" / "history.json").read_text())
    settings = result["settings"]
    weights = np.load(folder / "start" / "weights.npz")

    network = Network(weights, settings)
    training, validation = read(folder / "data", "train"), read(folder / "data", "val")
    expected, numpy_seconds = train(network, settings, training, validation)
    names = ["trainingLoss", "trainingError", "validationLoss", "validationError"]
    found = np.array([[epoch[n] for n in names] for epoch in result["epochs"]])
    assert found.shape == expected.shape == (settings["epochs"], 4), found.shape

    loss_difference = np.abs(found - expected)[:, [0, 2]].max()
    # One picture whose two best digits are as good as equal may fall either way.
    error_difference = (np.abs(found - expected)[:, [1, 3]] * [len(training[0]), len(validation[0])]).max()
    final = np.load(folder / "end" / "weights.npz")
    weight_difference = max(np.abs(final[f"layer{i + 1}.W"] - W).max() for i, W in enumerate(network.W))
    right = loss_difference < 1e-6 and error_difference < 1.5 and weight_difference < 1e-6
    print(f"{'ok    ' if right else 'WRONG '} {name}: losses differ by {loss_difference:.1e}, errors by "
          f"{error_difference:.0f} pictures, weights by {weight_difference:.1e}; "
          f"validation error {100 * found[-1, 3]:.2f} %")
    if show_times:
        epochs = settings["epochs"]
        print(f"       processor seconds an epoch: mlp {seconds / epochs:.3f}, NumPy {numpy_seconds / epochs:.3f}, "
              f"ratio {seconds / numpy_seconds:.2f}")
    return right


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program", help="the built mlp")
    parser.add_argument("--times", action="store_true", help="also print how much processor time both take")
    arguments = parser.parse_args()
    program = str(Path(arguments.program).resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run([program, "--write-data", folder / "data"], check=True, stdout=subprocess.DEVNULL)
        right = [compare(program, folder, case, options, arguments.times) for case, options in CASES.items()]
    sys.exit(0 if all(right) else 1)


if __name__ == "__main__":
    main()
