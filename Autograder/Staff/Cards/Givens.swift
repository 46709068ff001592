internal import NDArrays

/// The givens of one case, by name.
struct Givens {
  /// Which of the exercise's questions the case asks; empty if there is only one.
  let scenario: String

  private let arrays: [String: NDArray]
  private let intermediates = Intermediates()

  init(scenario: String, _ arrays: [(name: String, array: NDArray)]) {
    self.scenario = scenario
    self.arrays = Dictionary(arrays.map { ($0.name, $0.array) }, uniquingKeysWith: { _, last in last })
  }

  /// What several proofs of a case rest on, worked out when the first of them asks for it.
  ///
  /// - Parameter name: What it is called among this case's.
  func shared<Value>(_ name: String, _ work: () throws -> Value) throws -> Value {
    if let value = intermediates.values[name] as? Value { return value }
    let value = try work()
    intermediates.values[name] = value
    return value
  }

  private final class Intermediates {
    var values: [String: Any] = [:]
  }

  /// The array called `name`; a card that asks for one it has not drawn is a mistake in the card.
  subscript(_ name: String) -> NDArray {
    get throws {
      guard let array = arrays[name] else { throw CardError.noSuchArray(name) }
      return array
    }
  }
}

/// A mistake in a card.
enum CardError: Error, Equatable {
  case noSuchArray(String)
  case noSuchScenario(String)
}
