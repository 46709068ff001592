internal import Grading
internal import NDArrays

/// Works out what the known mistakes of a card return, and refuses those that no hint could be made of.
///
/// A mistake must show in some case, and two mistakes with different sentences must differ in some case: then a hint is
/// right whenever the numbers say so.
struct MistakeProof {
  private let card: Card
  private let cases: [FixtureCase]

  init(_ card: Card, _ cases: [FixtureCase]) {
    self.card = card
    self.cases = cases
  }

  /// For each case what the mistakes return in it, as members `<mistake>/<array>`: only what is not as it should be.
  ///
  /// - Throws: ``GenerationError`` for a mistake that does not show, or two that cannot be told apart.
  func predictions() throws -> [[(name: String, array: NDArray)]] {
    try checkModel()
    let predicted = try card.mistakes.map { mistake in try cases.indices.map { try wrong(mistake, in: $0) } }
    try checkIdentifiers()
    let unseen = zip(card.mistakes, predicted).filter { $1.allSatisfy { $0?.isEmpty ?? true } }.map {
      GenerationError.mistakeDoesNotShow(exercise: card.path, mistake: $0.0.identifier)
    }
    let problems = unseen + alike(predicted)
    if let problem = problems.first {
      throw problems.count == 1 ? problem : GenerationError.several(problems)
    }
    return cases.indices.map { index in
      zip(card.mistakes, predicted).flatMap { mistake, answers in
        card.roles.compactMap { role in
          answers[index]?[role.name].map { ("\(mistake.identifier)/\(role.name)", $0) }
        }
      }
    }
  }

  private func givens(_ index: Int) -> Givens {
    Givens(scenario: card.cases[index].scenario, cases[index].given)
  }

  /// The arrays that a mistake changes in a case; `nil` if the exercise would not come to return any.
  private func wrong(_ mistake: Mistake, in index: Int) throws -> [String: NDArray]? {
    do {
      let answer = try mistake.answer(givens(index))
      var wrong: [String: NDArray] = [:]
      for (name, expected) in cases[index].expected {
        if let array = answer[name], !Self.areAlike(array, expected) { wrong[name] = array }
      }
      return wrong
    } catch is NoAnswer {
      return nil
    }
  }

  /// Whether the judge would take one array for the other.
  private static func areAlike(_ array: NDArray, _ other: NDArray) -> Bool {
    array.shape == other.shape
      && zip(array.elements, other.elements).allSatisfy { Tolerance.standard.accepts($0, for: $1) }
  }

  private func checkIdentifiers() throws {
    let identifiers = Dictionary(card.mistakes.map { ($0.identifier, 1) }, uniquingKeysWith: +)
    if let (identifier, _) = identifiers.first(where: { $0.value > 1 }) {
      throw GenerationError.twice("the mistake '\(identifier)' of \(card.path)")
    }
  }

  /// What the model returns without a mistake must be what is expected.
  private func checkModel() throws {
    guard let model = card.model else { return }
    for (index, entry) in cases.enumerated() {
      let answer = try model(givens(index))
      for (name, array) in answer {
        guard let expected = entry.expected.first(where: { $0.name == name })?.array,
          Self.areAlike(array, expected)
        else { throw GenerationError.modelIsWrong(exercise: card.path, case: entry.name, array: name) }
      }
    }
  }

  /// The pairs of mistakes with different sentences that no case tells apart.
  private func alike(_ predicted: [[[String: NDArray]?]]) -> [GenerationError] {
    var problems: [GenerationError] = []
    for (index, first) in card.mistakes.enumerated()
    where predicted[index].contains(where: { $0?.isEmpty == false }) {
      for (other, second) in card.mistakes.enumerated().dropFirst(index + 1)
      where first.sentence != second.sentence {
        let isTold = zip(predicted[index], predicted[other]).contains { !Self.areAlike($0, $1) }
        if !isTold {
          problems.append(
            .mistakesAlike(exercise: card.path, first: first.identifier, second: second.identifier))
        }
      }
    }
    return problems
  }

  private static func areAlike(_ first: [String: NDArray]?, _ second: [String: NDArray]?) -> Bool {
    guard let first, let second else { return first == nil && second == nil }
    return first.keys == second.keys
      && first.allSatisfy { name, array in second[name].map { areAlike(array, $0) } ?? false }
  }
}
