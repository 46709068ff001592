import Foundation
import HW1Bonus
import NDArrays
import NumPyFormat

/// Checkpoints as .npz files: `layer1.W`, `layer1.b` and so on, the settings as numbers, and `history` with a row for each
/// epoch: training loss and error, validation loss and error.
extension Checkpoint {
  /// The arrays to write.
  var members: NPZ.Members {
    var members: NPZ.Members = []
    for (index, layer) in layers.enumerated() {
      let name = "layer\(index + 1)"
      members += [
        ("\(name).W", layer.W), ("\(name).b", layer.b),
        ("\(name).momentumW", layer.momentumW), ("\(name).momentumB", layer.momentumB),
      ]
    }
    members.append(("activations", NDArray(settings.activations.map { Double(Self.number(of: $0)) })))
    let rows = history.flatMap {
      [$0.training.loss, $0.training.error, $0.validation.loss, $0.validation.error]
    }
    members.append(("history", NDArray(rows, shape: [history.count, 4])))
    return members + [
      ("epochs", NDArray(Double(settings.epochs))), ("batchSize", NDArray(Double(settings.batchSize))),
      ("learningRate", NDArray(settings.learningRate)), ("momentum", NDArray(settings.momentum)),
      ("seed", NDArray(Double(settings.seed))), ("trainingCount", NDArray(Double(trainingCount))),
    ]
  }

  private static func number(of activation: ActivationKind) -> Int {
    ActivationKind.allCases.firstIndex(of: activation) ?? 0
  }

  /// Reads the file at `path`.
  ///
  /// - Throws: ``RunError`` or `NumPyFormatError`.
  init(contentsOf path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { throw RunError.nothingToResume(path: path) }
    try self.init(Members(try NPZ.read(contentsOf: path), path: path))
  }

  private init(_ members: Members) throws {
    layers = try Self.layers(members)
    let history = try members.array("history", shape: [nil, 4])
    self.history = (0..<history.shape[0]).map { row in
      func score(_ column: Int) -> Score {
        Score(loss: history[row, column].item, error: history[row, column + 1].item)
      }
      return EpochStats(epoch: row + 1, training: score(0), validation: score(2))
    }
    let hidden = layers.dropLast().map { $0.b.shape[0] }
    let activations = try members.array("activations", shape: [hidden.count]).elements.map { number in
      guard let index = Int(exactly: number), ActivationKind.allCases.indices.contains(index) else {
        throw members.problem("activation \(number) is unknown")
      }
      return ActivationKind.allCases[index]
    }
    trainingCount = try members.wholeNumber("trainingCount", from: 1)
    settings = Settings(
      epochs: try members.wholeNumber("epochs", from: 0),
      batchSize: try members.wholeNumber("batchSize", from: 1),
      learningRate: try members.number("learningRate"), momentum: try members.number("momentum"),
      hidden: hidden, activations: activations, seed: UInt64(try members.wholeNumber("seed", from: 0)))
  }

  /// The layers, each as wide as the next one expects.
  private static func layers(_ members: Members) throws -> [Layer] {
    var layers: [Layer] = []
    var width = DigitData.side * DigitData.side
    while members.has("layer\(layers.count + 1).W") {
      let name = "layer\(layers.count + 1)"
      let weights = try members.array("\(name).W", shape: [nil, width])
      let outFeatures = weights.shape[0]
      layers.append(
        Layer(
          W: weights, b: try members.array("\(name).b", shape: [outFeatures, 1]),
          momentumW: try members.array("\(name).momentumW", shape: [outFeatures, width]),
          momentumB: try members.array("\(name).momentumB", shape: [outFeatures, 1])))
      width = outFeatures
    }
    guard !layers.isEmpty, width == DigitData.classes else {
      throw members.problem("its \(layers.count) layers do not end with \(DigitData.classes) outputs")
    }
    return layers
  }
}

/// The arrays of a file, asked for by name.
private struct Members {
  private let arrays: [String: NDArray]
  private let path: String

  init(_ members: NPZ.Members, path: String) {
    arrays = Dictionary(members.map { ($0.name, $0.array) }) { first, _ in first }
    self.path = path
  }

  func has(_ name: String) -> Bool { arrays[name] != nil }

  func problem(_ reason: String) -> RunError { .badCheckpoint(path: path, reason: reason) }

  /// An array of a shape in which `nil` stands for any length, all its elements finite.
  func array(_ name: String, shape: [Int?]) throws -> NDArray {
    guard let array = arrays[name] else { throw problem("'\(name)' is missing") }
    guard array.ndim == shape.count, zip(array.shape, shape).allSatisfy({ $1 == nil || $0 == $1 }) else {
      throw problem("'\(name)' has the shape \(array.shape)")
    }
    guard array.withContiguousElements({ $0.allSatisfy(\.isFinite) }) else {
      throw problem("'\(name)' has elements that are not finite")
    }
    return array
  }

  func number(_ name: String) throws -> Double {
    try array(name, shape: []).item
  }

  func wholeNumber(_ name: String, from low: Int) throws -> Int {
    let found = try number(name)
    guard let number = Int(exactly: found), number >= low else { throw problem("'\(name)' is \(found)") }
    return number
  }
}
