// Does one call with one number, and says so if it comes back: `NDArraysProbe CALL NUMBER`. Without arguments it lists the calls.
//
// A program of its own starts a hundred times as fast as the tests do, and an extreme number may end it.

import NDArrays

/// What is called with a number; the array is 3 × 4.
let calls: [(name: String, call: @Sendable (NDArray, Int) -> Void)] = [
  ("index", { _ = $0[$1] as NDArray }), ("second index", { _ = $0[0, $1] as NDArray }),
  ("...n", { _ = $0[...$1] as NDArray }), ("n...", { _ = $0[$1...] as NDArray }),
  ("..<n", { _ = $0[..<$1] as NDArray }),
  ("0...n", { _ = $0[Swift.min(0, $1)...Swift.max(0, $1)] as NDArray }),
  ("step", { _ = $0[.stride(by: $1)] as NDArray }),
  ("from and step", { _ = $0[.stride(from: $1, by: $1)] as NDArray }),
  ("to and step", { _ = ($0[.stride(to: $1, by: -$1.signum() | 1), .stride(by: $1)] as NDArray).copy() }),
  ("zeros", { _ = NDArray.zeros($1) }), ("no rows of n", { _ = NDArray.zeros(0, $1, $1).sum(axis: 0) }),
  ("no rows of n, views", { _ = NDArray.zeros(0, 1 << 30, 1 << 30).expandedDims(axis: $1).T }),
  ("eye", { _ = NDArray.eye($1) }), ("eye's columns", { _ = NDArray.eye(2, $1) }),
  ("arange", { _ = NDArray.arange(Double($1)) }), ("linspace", { _ = NDArray.linspace(0, 1, $1) }),
  ("linspace without end", { _ = NDArray.linspace(0, 1, $1, endpoint: false) }),
  ("reshaped", { _ = $0.reshaped($1, $1) }), ("reshaped -1", { _ = $0.reshaped($1, -1) }),
  ("broadcast", { _ = NDArray(1).broadcast(to: $1).sum(axis: $1) }),
  ("joined", { (a, n) in _ = concatenate(Array(repeating: NDArray(1).broadcast(to: n), count: 9)) }),
  ("tile", { _ = tile($0, $1, 3) }), ("repeated", { _ = $0.repeated($1) }),
  ("repeated rows", { _ = $0.repeated($1, axis: 0) }),
  ("axis of a sum", { _ = $0.sum(axis: $1) }), ("axes of a sum", { _ = $0.sum(axes: [$1, 0]) }),
  ("axis of argmax", { _ = $0.argmax(axis: $1) }), ("axis of argsort", { _ = $0.argsort(axis: $1) }),
  ("axis of cumsum", { _ = $0.cumsum(axis: $1) }), ("ddof", { _ = $0.var(ddof: $1) }),
  ("ddof of rows", { _ = $0.std(axis: 1, ddof: $1) }),
  ("swapAxes", { _ = $0.swapAxes(0, $1) }), ("transposed", { _ = $0.transposed($1, 0) }),
  ("squeezed", { _ = $0.squeezed(axis: $1) }),
  ("expandedDims", { _ = $0.expandedDims(axis: $1) }), ("take", { _ = $0.take([$1], axis: 0) }),
  ("axis of take", { _ = $0.take([0], axis: $1) }), ("rows", { _ = $0.rows([0, $1]) }),
  ("stack", { _ = stack([$0, $0], axis: $1) }),
  ("integers below", { _ = RandomGenerator(seed: 1).integers(.min, $1, [3]) }),
  ("integers from", { _ = RandomGenerator(seed: 1).integers($1, .max, [3]) }),
  ("random", { _ = RandomGenerator(seed: 1).random([$1, $1]) }),
]

let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
if arguments.isEmpty {
  for (name, _) in calls { print(name) }
} else {
  calls[arguments[0]].call(NDArray.arange(12).reshaped(3, 4), arguments[1])
  print("it came back")
}
