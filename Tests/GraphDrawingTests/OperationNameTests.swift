import GraphDrawing
import MyTorch
import NDArrays
import Testing

struct OperationNameTests {
  struct Entry: Sendable, CustomTestStringConvertible {
    let name: String?
    let inputs: @Sendable () -> [NDArray]
    let output: @Sendable ([NDArray]) -> NDArray

    var testDescription: String { name ?? "unknown" }
  }

  static let matrices: @Sendable () -> [NDArray] = {
    [[[0.5, -1.25], [2, 3]], [[1.5, 0.25], [-0.75, 4]]]
  }
  static let matrix: @Sendable () -> [NDArray] = { [[[0.5, -1.25], [2, 3]]] }
  static let positive: @Sendable () -> [NDArray] = { [[0.5, 1.25, 3]] }

  static let table = [
    Entry(name: "+", inputs: matrices) { $0[0] + $0[1] },
    Entry(name: "−", inputs: matrices) { $0[0] - $0[1] },
    Entry(name: "·", inputs: matrices) { $0[0] * $0[1] },
    Entry(name: "÷", inputs: matrices) { $0[0] / $0[1] },
    Entry(name: "matmul", inputs: matrices) { matmul($0[0], $0[1]) },
    Entry(name: "outer", inputs: { [[0.5, 2], [3, 1.5, 7]] }) { outer($0[0], $0[1]) },
    Entry(name: "+", inputs: { [[[0.5, 2], [1, 4]], [[3, 1.5]]] }) { $0[0] + $0[1] },
    Entry(name: "identity", inputs: matrix) { $0[0].copy() },
    Entry(name: "−", inputs: matrix) { -$0[0] },
    Entry(name: "sum", inputs: matrix) { $0[0].sum() },
    Entry(name: "max", inputs: matrix) { $0[0].max() },
    Entry(name: "exp", inputs: matrix) { exp($0[0]) },
    Entry(name: "log", inputs: positive) { log($0[0]) },
    Entry(name: "relu", inputs: matrix) { $0[0] * ($0[0] > 0) },
    Entry(name: "sigmoid", inputs: matrix) { 1 / (1 + exp(-$0[0])) },
    Entry(name: "tanh", inputs: matrix) { tanh($0[0]) },
    Entry(name: "loss", inputs: matrices) { square($0[0] - $0[1]).mean() },
    Entry(name: nil, inputs: matrices) { $0[0] + 2 * $0[1] },
    Entry(name: nil, inputs: matrix) { $0[0] * 3 },
    Entry(name: nil, inputs: { [[0.5], [2], [3]] }) { $0[0] + $0[1] + $0[2] },
    Entry(name: nil, inputs: { [] }) { _ in [1] },
  ]

  @Test(arguments: table)
  func isFound(_ entry: Entry) {
    let inputs = entry.inputs()
    let operation = Operation(
      inputs: inputs, output: entry.output(inputs), gradientsToUpdate: inputs.map { _ in nil },
      backwardOperation: { _, inputs in inputs.map { _ in nil } })
    #expect(operationName(of: operation) == entry.name)
  }

  @Test func anArrayThatWasChangedGivesNoName() {
    let (a, b): (NDArray, NDArray) = ([1, 2], [3, 5])
    let operation = Operation(
      inputs: [a, b], output: a * b, gradientsToUpdate: [nil, nil], backwardOperation: mulBackward)
    a += 10
    #expect(operationName(of: operation) == nil)
  }
}
