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
      let independent = try value(of: proof, givens)
      guard actual.shape == independent.array.shape else {
        let problem = "the shapes are \(actual.shape) and \(independent.array.shape)"
        throw GenerationError.disagreement(exercise: exercise, case: `case`, array: name, problem: problem)
      }
      try compare(actual, independent, named: name)
    }
  }

  /// What the other method says, and how far off each element may be by its own account.
  private typealias Value = (array: NDArray, uncertainty: [Double])

  private func value(of proof: Proof, _ givens: Givens) throws -> Value {
    switch proof {
    case .formula(let formula):
      let array = try formula(givens)
      return (array, [Double](repeating: 0, count: array.size))
    case .gradient(let point, let objective, let base):
      let estimate = try numericalGradientEstimate(
        of: { try objective($0, givens) }, at: try point(givens))
      let array = try base.map { try $0(givens) + estimate.gradient } ?? estimate.gradient
      return (array, estimate.errors.elements)
    }
  }

  private func compare(_ actual: NDArray, _ independent: Value, named name: String) throws {
    let pairs = zip(actual.elements, zip(independent.array.elements, independent.uncertainty))
    for (index, (actual, (independent, uncertainty))) in pairs.enumerated() {
      let difference = (actual - independent).magnitude
      if difference <= Self.relativeError * max(1, independent.magnitude) { continue }
      let problem = "element \(index) in C order is \(actual) and \(independent)"
      throw difference <= uncertainty
        ? GenerationError.notJudged(exercise: exercise, case: `case`, array: name, problem: problem)
        : .disagreement(exercise: exercise, case: `case`, array: name, problem: problem)
    }
  }
}
