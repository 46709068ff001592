internal import NDArrays

/// The givens of one case, by name.
struct Givens {
  /// Which of the exercise's questions the case asks; empty if there is only one.
  let scenario: String

  private let arrays: [String: NDArray]

  init(scenario: String, _ arrays: [(name: String, array: NDArray)]) {
    self.scenario = scenario
    self.arrays = Dictionary(arrays.map { ($0.name, $0.array) }, uniquingKeysWith: { _, last in last })
  }

  /// The array called `name`; a blueprint that asks for one it has not drawn is a mistake in the blueprint.
  subscript(_ name: String) -> NDArray {
    get throws {
      guard let array = arrays[name] else { throw BlueprintError.noSuchArray(name) }
      return array
    }
  }
}

/// A mistake in a blueprint.
enum BlueprintError: Error, Equatable {
  case noSuchArray(String)
  case noSuchScenario(String)
}

/// How the fixtures of one exercise are made: the cases with their givens, and an independent way to every expected array.
struct Blueprint: Sendable {
  /// One case: its scenario and how its givens are drawn.
  struct Case: Sendable {
    let scenario: String
    let draw: @Sendable (inout Draw) -> KeyValuePairs<String, NDArray>
  }

  /// Section and folder: `functional/exp-backward`.
  let path: String

  /// The cases, in order.
  let cases: [Case]

  /// For every array the exercise returns, how to find it without MyTorch.
  let proofs: [String: Proof]

  /// The name of the case at `index`: its number, from 1, and its scenario.
  func caseName(at index: Int) -> String {
    let scenario = cases[index].scenario
    return scenario.isEmpty ? "\(index + 1)" : "\(index + 1)-\(scenario)"
  }

  /// The blueprints of all exercises.
  static let all: [Blueprint] = autograd + functional + linear + activation + loss + practice
}

/// A way to an expected array that does not use the code under test.
enum Proof: Sendable {
  /// A closed formula.
  case formula(@Sendable (Givens) throws -> NDArray)

  /// The gradient of `objective` at `point`, by numerical differentiation, on top of `base` if there is one.
  case gradient(
    at: @Sendable (Givens) throws -> NDArray, of: @Sendable (NDArray, Givens) throws -> Double,
    base: (@Sendable (Givens) throws -> NDArray)? = nil)

  /// The gradient of `objective` with respect to the given array called `name`.
  static func gradient(
    withRespectTo name: String, of objective: @escaping @Sendable (NDArray, Givens) throws -> Double
  ) -> Proof {
    .gradient(at: { try $0[name] }, of: objective)
  }

  /// Zeros in the shape of the given array called `name`.
  static func zeros(like name: String) -> Proof {
    .formula { NDArray.zeros(try $0[name].shape) }
  }
}
