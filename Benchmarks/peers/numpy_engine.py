"""The course's design in NumPy, for comparison: an engine that records operations and walks them backwards.

Operation by operation it does what Sources/MyTorch does: gradients are collected in a buffer by the place of an array in
memory, or in an array outside; a linear layer is a product and a sum, a sigmoid is made of primitive operations.
"""

import numpy as np


def location(array):
    return array.__array_interface__["data"][0]


def unbroadcast(gradient, shape):
    if gradient.shape == shape:
        return gradient
    while gradient.ndim > len(shape):
        gradient = gradient.sum(axis=0)
    for axis, length in enumerate(shape):
        if length == 1 and gradient.shape[axis] != 1:
            gradient = gradient.sum(axis=axis, keepdims=True)
    return gradient


def add_backward(upstream, a, b):
    return unbroadcast(upstream, a.shape), unbroadcast(upstream, b.shape)


def mul_backward(upstream, a, b):
    return unbroadcast(upstream * b, a.shape), unbroadcast(upstream * a, b.shape)


def div_backward(upstream, a, b):
    first = upstream / b
    return unbroadcast(first, a.shape), unbroadcast(-first * (a / b), b.shape)


def exp_backward(upstream, a):
    return (upstream * np.exp(a),)


def matmul_backward(upstream, a, b):
    return upstream @ b.T, a.T @ upstream


def identity_backward(upstream, a):
    return (upstream,)


def cross_entropy_backward(upstream, logits, labels):
    exponentials = np.exp(logits - logits.max(axis=1, keepdims=True))
    probabilities = exponentials / exponentials.sum(axis=1, keepdims=True)
    return (probabilities - labels) / logits.shape[0] * upstream, None


class Engine:
    def __init__(self):
        self.operations = []
        self.gradients = {}

    def record(self, inputs, output, to_update, backward):
        for array in inputs:
            if location(array) not in self.gradients:
                self.gradients[location(array)] = np.zeros(array.shape)
        self.operations.append((inputs, output, to_update, backward))
        return output

    def backward(self, divergence):
        for number, (inputs, output, to_update, backward) in enumerate(reversed(self.operations)):
            upstream = divergence if number == 0 else self.gradients[location(output)]
            for array, outside, gradient in zip(inputs, to_update, backward(upstream, *inputs)):
                if gradient is None:
                    continue
                target = self.gradients[location(array)] if outside is None else outside
                target += gradient

    def zero_grad(self):
        self.operations.clear()
        self.gradients.clear()


class Linear:
    def __init__(self, inputs, outputs, engine, generator):
        bound = 1 / np.sqrt(inputs)
        self.W = generator.uniform(-bound, bound, (outputs, inputs))
        self.b = generator.uniform(-bound, bound, (outputs, 1))
        self.dW, self.db = np.zeros_like(self.W), np.zeros_like(self.b)
        self.momentum_W, self.momentum_b = np.zeros_like(self.W), np.zeros_like(self.b)
        self.engine = engine

    def __call__(self, x):
        product = self.engine.record([x, self.W.T], x @ self.W.T, [None, self.dW.T], matmul_backward)
        return self.engine.record([product, self.b.T], product + self.b.T, [None, self.db.T], add_backward)


class Identity:
    def __init__(self, engine):
        self.engine = engine

    def __call__(self, x):
        return self.engine.record([x], x.copy(), [None], identity_backward)


class Sigmoid:
    def __init__(self, engine):
        self.engine = engine

    def __call__(self, x):
        record = self.engine.record
        positive = (x > 0).astype(float)
        negative = 1 - positive
        one = np.ones(x.shape)
        sign = negative - positive
        argument = record([x, sign], x * sign, [None, None], mul_backward)
        e = record([argument], np.exp(argument), [None], exp_backward)
        part = record([negative, e], negative * e, [None, None], mul_backward)
        numerator = record([positive, part], positive + part, [None, None], add_backward)
        denominator = record([one, e], one + e, [None, None], add_backward)
        return record([numerator, denominator], numerator / denominator, [None, None], div_backward)


class Network:
    def __init__(self, sizes, learning_rate, momentum, seed):
        generator = np.random.default_rng(seed)
        self.engine = Engine()
        self.layers = [Linear(m, n, self.engine, generator) for m, n in zip(sizes, sizes[1:])]
        self.activations = [Sigmoid(self.engine) for _ in sizes[2:]] + [Identity(self.engine)]
        self.learning_rate, self.momentum = learning_rate, momentum

    def train(self, x, labels):
        """One step of training on one batch."""
        for layer in self.layers:
            layer.dW.fill(0)
            layer.db.fill(0)
        self.engine.zero_grad()
        state = x
        for layer, activation in zip(self.layers, self.activations):
            state = activation(layer(state))
        shifted = state - state.max(axis=1, keepdims=True)
        log_softmax = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
        loss = -np.where(labels, labels * log_softmax, 0).sum() / x.shape[0]
        self.engine.record([state, labels], np.asarray(loss), [None, None], cross_entropy_backward)
        self.engine.backward(np.array(1.0))
        for layer in self.layers:
            layer.momentum_W *= self.momentum
            layer.momentum_W -= self.learning_rate * layer.dW
            layer.W += layer.momentum_W
            layer.momentum_b *= self.momentum
            layer.momentum_b -= self.learning_rate * layer.db
            layer.b += layer.momentum_b
        return loss
