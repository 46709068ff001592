internal import Foundation
internal import NDArrays

/// The homework's functions, element by element as the textbook has them: what the reference is checked against.
enum ClosedForm {
  static func sigmoid(_ x: NDArray) -> NDArray {
    map(x) { $0 >= 0 ? 1 / (1 + Foundation.exp(-$0)) : Foundation.exp($0) / (1 + Foundation.exp($0)) }
  }

  static func tanh(_ x: NDArray) -> NDArray {
    map(x, Foundation.tanh)
  }

  static func relu(_ x: NDArray) -> NDArray {
    map(x) { Swift.max($0, 0) }
  }

  /// `x · Wᵀ + b`, with x (N, in), W (out, in), b (out, 1).
  static func linear(_ x: NDArray, _ W: NDArray, _ b: NDArray) -> NDArray {
    let (rows, inputs, outputs) = (x.shape[0], x.shape[1], W.shape[0])
    let (x, W, b) = (x.elements, W.elements, b.elements)
    var y: [Double] = []
    for row in 0..<rows {
      for output in 0..<outputs {
        var sum = b[output]
        for input in 0..<inputs {
          sum += x[row * inputs + input] * W[output * inputs + input]
        }
        y.append(sum)
      }
    }
    return NDArray(y, shape: [rows, outputs])
  }

  /// The cross-entropy of softmax(logits) with one-hot labels, averaged over the rows; both (N, C).
  static func softmaxCrossEntropy(labels: NDArray, logits: NDArray) -> Double {
    let (rows, classes) = (logits.shape[0], logits.shape[1])
    let (labels, logits) = (labels.elements, logits.elements)
    var loss = 0.0
    for row in 0..<rows {
      let z = logits[row * classes..<(row + 1) * classes]
      let largest = z.reduce(-.infinity, Swift.max)
      let logSum = largest + Foundation.log(z.map { Foundation.exp($0 - largest) }.reduce(0, +))
      loss += zip(z, labels[row * classes..<(row + 1) * classes]).map { $1 * (logSum - $0) }.reduce(0, +)
    }
    return loss / Double(rows)
  }

  /// The mean of the squared differences, over all elements.
  static func meanSquaredError(_ y: NDArray, _ yHat: NDArray) -> Double {
    zip(y.elements, yHat.elements).map { ($0 - $1) * ($0 - $1) }.reduce(0, +) / Double(y.size)
  }

  /// `Σ weights · values`, over all elements: what a divergence makes of an output.
  static func weightedSum(_ values: NDArray, _ weights: NDArray) -> Double {
    zip(values.elements, weights.elements).map(*).reduce(0, +)
  }

  private static func map(_ x: NDArray, _ function: (Double) -> Double) -> NDArray {
    NDArray(x.elements.map(function), shape: x.shape)
  }
}
