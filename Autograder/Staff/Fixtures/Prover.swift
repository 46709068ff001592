internal import Differentiation
internal import NDArrays

/// Checks the reference's answer to one case by other means.
struct Prover {
  /// How closely the reference and the other method must agree, relative to the value (and to 1 for small values).
  static let relativeError = 1e-7

  let exercise: String
  let `case`: String
  let proofs: [String: Proof]

  /// Checks every array of an answer.
  ///
  /// - Throws: ``GenerationError`` for the first array that has no proof or fails it.
  func prove(_ answer: [(name: String, array: NDArray)], from givens: Givens) throws {
    for (name, actual) in answer {
      guard let proof = proofs[name] else {
        throw GenerationError.noProof(exercise: exercise, array: name)
      }
      if let problem = difference(between: actual, and: try value(of: proof, givens)) {
        throw GenerationError.disagreement(
          exercise: exercise, case: `case`, array: name, problem: problem)
      }
    }
  }

  private func value(of proof: Proof, _ givens: Givens) throws -> NDArray {
    switch proof {
    case .formula(let formula):
      return try formula(givens)
    case .gradient(let point, let objective, let base):
      let gradient = try numericalGradient(of: { try objective($0, givens) }, at: try point(givens))
      guard let base else { return gradient }
      return try base(givens) + gradient
    }
  }

  private func difference(between actual: NDArray, and independent: NDArray) -> String? {
    guard actual.shape == independent.shape else {
      return "the shapes are \(actual.shape) and \(independent.shape)"
    }
    for (index, (actual, independent)) in zip(actual.elements, independent.elements).enumerated() {
      let error = (actual - independent).magnitude / max(1, independent.magnitude)
      if !(error <= Self.relativeError) {
        return "element \(index) in C order is \(actual) and \(independent)"
      }
    }
    return nil
  }
}
