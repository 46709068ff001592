"""Compares random graphs, their gradients and their second derivatives with HIPS autograd.

    StaticGraphsProbe graphs 200 | compare_autograd.py 200
"""

import json
import sys

import autograd.numpy as np
from autograd import grad


def log_softmax(x):
    shifted = x - np.max(x, axis=-1, keepdims=True)
    return shifted - np.log(np.sum(np.exp(shifted), axis=-1, keepdims=True))


OPERATIONS = {
    "add": lambda node, a, b: a + b,
    "subtract": lambda node, a, b: a - b,
    "multiply": lambda node, a, b: a * b,
    "divide": lambda node, a, b: a / b,
    "maximum": lambda node, a, b: np.maximum(a, b),
    # A mask: constant, whatever its operands do.
    "greater": lambda node, a, b: np.greater(a, b) * 1.0,
    "negate": lambda node, a: -a,
    "exp": lambda node, a: np.exp(a),
    "log": lambda node, a: np.log(a),
    "tanh": lambda node, a: np.tanh(a),
    "sin": lambda node, a: np.sin(a),
    "cos": lambda node, a: np.cos(a),
    "identity": lambda node, a: a,
    "matmul": lambda node, a, b: np.matmul(a, b),
    "transpose": lambda node, a: np.transpose(a),
    "reshape": lambda node, a: np.reshape(a, node["shape"]),
    "broadcast": lambda node, a: a + np.zeros(node["shape"]),
    "sum": lambda node, a: np.sum(a, axis=tuple(node["axes"]), keepdims=True),
    "logSoftmax": lambda node, a: log_softmax(a),
}


def array(node):
    return np.array(node["value"], dtype=float).reshape(node["shape"])


def target(graph, variables):
    values = []
    given = dict(zip(graph["variables"], variables))
    for place, node in enumerate(graph["nodes"]):
        if place in given:
            values.append(given[place])
        elif node["operation"] == "constant":
            values.append(array(node))
        else:
            values.append(OPERATIONS[node["operation"]](node, *[values[i] for i in node["inputs"]]))
    return np.sum(values[graph["target"]])


def check(graph):
    """The largest error of the value, the gradients and the second derivatives, relative to 1 or the number."""
    start = [array(graph["nodes"][place]) for place in graph["variables"]]
    directions = [np.array(d).reshape(x.shape) for d, x in zip(graph["directions"], start)]
    places = list(range(len(start)))

    def gradients(*variables):
        return grad(lambda *v: target(graph, v), places)(*variables)

    def product(*variables):
        return sum(np.sum(g * d) for g, d in zip(gradients(*variables), directions))

    expected = {
        "value": [target(graph, start)],
        "gradients": gradients(*start),
        "second": grad(product, places)(*start),
    }
    errors = []
    for name, arrays in expected.items():
        worst = 0.0
        for found, right in zip(graph[name], arrays):
            right = np.ravel(right)
            assert len(found) == len(right), (graph["seed"], name)
            worst = max([worst, *(abs(np.array(found) - right) / np.maximum(1, abs(right)))])
        assert worst <= 1e-11, f"seed {graph['seed']}: {name} differ by {worst}"
        errors.append(worst)
    return errors


graphs = [json.loads(line) for line in sys.stdin]
assert len(graphs) == int(sys.argv[1]), len(graphs)
used = {node["operation"] for graph in graphs for node in graph["nodes"]}
assert used >= set(OPERATIONS) - {"identity", "broadcast"}, set(OPERATIONS) - used
errors = np.max(np.array([check(graph) for graph in graphs]), axis=0)
nodes = sum(len(graph["nodes"]) for graph in graphs)
print(f"{len(graphs)} graphs, {nodes} nodes before differentiation; the largest difference from HIPS autograd:")
print("values {:.1e}, gradients {:.1e}, second derivatives {:.1e}".format(*errors))
