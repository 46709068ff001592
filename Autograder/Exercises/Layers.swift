import MyTorch
import NDArrays

extension Linear {
  /// Creates a layer whose weights and bias have the given values.
  ///
  /// They are filled in place, whatever their shape: a student may keep views of them, and the bias may be flat.
  static func filled(W: NDArray, b: NDArray, _ engine: Autograd) throws -> Linear {
    let layer = Linear(W.shape[1], W.shape[0], engine)
    try layer.fill(W: W, b: b)
    return layer
  }

  /// Overwrites weights and bias in place.
  func fill(W: NDArray, b: NDArray) throws {
    try self.W.fill(from: W, named: "Linear.W")
    try self.b.fill(from: b, named: "Linear.b")
  }

  /// Overwrites the gradients in place.
  func fillGradients(dW: NDArray, db: NDArray) throws {
    try self.dW.fill(from: dW, named: "Linear.dW")
    try self.db.fill(from: db, named: "Linear.db")
  }

  /// Changes weights and bias in place between two passes, as whoever trains does, in the scenario that is about that.
  func change(_ given: Given) throws {
    guard given.scenario == "weights-change" else { return }
    try W.fill(from: try given["second-W"], named: "Linear.W")
    try b.fill(from: try given["second-b"], named: "Linear.b")
  }

  /// The weights, (outFeatures, inFeatures).
  func weights(shapedLike W: NDArray) throws -> NDArray {
    try self.W.shaped(like: W, named: "Linear.W")
  }

  /// The bias, (outFeatures, 1).
  func bias(shapedLike b: NDArray) throws -> NDArray {
    try self.b.shaped(like: b, named: "Linear.b")
  }

  /// The gradient of the weights, (outFeatures, inFeatures).
  func gradientOfW(shapedLike W: NDArray) throws -> NDArray {
    try dW.shaped(like: W, named: "Linear.dW")
  }

  /// The gradient of the bias, (outFeatures, 1).
  func gradientOfB(shapedLike b: NDArray) throws -> NDArray {
    try db.shaped(like: b, named: "Linear.db")
  }
}

extension NDArray {
  /// Overwrites the elements with those of `values`.
  fileprivate func fill(from values: NDArray, named name: String) throws {
    assign(try values.shaped(like: self, named: name, isExpected: true))
  }

  /// A copy in the shape of `other`; for a vector it makes no difference whether it is flat, a row or a column.
  fileprivate func shaped(like other: NDArray, named name: String, isExpected: Bool = false) throws -> NDArray
  {
    if shape == other.shape { return copy() }
    let isVector = size == other.size && (shape + other.shape).filter { $0 != 1 } == [size, size]
    guard isVector || (size == 1 && other.size == 1) else {
      let (actual, expected) = isExpected ? (other, self) : (self, other)
      throw Objection("\(name) has the shape \(actual.shape); it should be \(expected.shape)")
    }
    return copy().reshaped(other.shape)
  }

  /// The number in an array that holds just one, whatever its number of axes.
  func asNumber(named name: String) throws -> NDArray {
    guard size == 1 else {
      throw Objection("\(name) has \(size) elements; it should be a single number")
    }
    return copy().reshaped([])
  }
}
