"""The same tasks as Sources/Measure/Tasks.swift, by NumPy."""

import numpy as np

from numpy_engine import Network


def make(words):
    generator = np.random.default_rng(785)
    name, numbers = words[0], [int(word) for word in words[1:] if word.isdigit()]
    if name == "matmul":
        m, k, n = numbers
        a = generator.uniform(-1, 1, (m, k))
        b = generator.uniform(-1, 1, (n, k)).T if words[-1] == "transposed" else generator.uniform(-1, 1, (k, n))
        return lambda: np.matmul(a, b)
    if name == "train":
        network = Network([784, 32, 32, 32, 10], 0.01, 0.9, 785)
        inputs, labels = batch(numbers[0], generator)
        return lambda: network.train(inputs, labels)
    if name == "read":
        return lambda: np.load(words[1]).astype(np.float64, copy=False)
    a, b = generator.uniform(0.1, 5, numbers[0]), generator.uniform(0.1, 5, numbers[0])
    return {
        "exp": lambda: np.exp(a), "log": lambda: np.log(a), "tanh": lambda: np.tanh(a),
        "add": lambda: a + b, "update": lambda: np.add(a, b, out=a), "sum": lambda: a.sum(),
    }[name]


def batch(count, generator):
    inputs, labels = generator.uniform(0, 1, (count, 784)), np.zeros((count, 10))
    labels[np.arange(count), np.arange(count) % 10] = 1
    return inputs, labels
