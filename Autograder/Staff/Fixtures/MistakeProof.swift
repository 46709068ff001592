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

  /// What the mistakes lead to.
  struct Predictions {
    /// For each case what the mistakes return in it, as members `<mistake>/<array>`: only what is not as it should be.
    let arrays: [[(name: String, array: NDArray)]]

    /// The mistakes as the grader knows them.
    let mistakes: [FixtureManifest.Mistake]
  }

  /// What an exercise comes to in one case.
  private enum Outcome {
    /// The arrays that are not as they should be.
    case answered([String: NDArray])

    /// It would not come to return any; how the message begins.
    case ended(String?)

    /// The arrays that are not as they should be, if there are any arrays.
    var wrong: [String: NDArray]? {
      if case .answered(let arrays) = self { arrays } else { nil }
    }

    var message: String? {
      if case .ended(let message) = self { message } else { nil }
    }

    /// Whether one would see that something is wrong.
    var shows: Bool { wrong.map { !$0.isEmpty } ?? (message != nil) }

    /// Whether there is something other than zeros to see, which come of many mistakes.
    var saysSomething: Bool {
      wrong?.values.contains { $0.elements.contains { $0.isFinite && $0 != 0 } } ?? false
    }
  }

  /// A mistake and what it comes to in each case.
  private struct Candidate {
    let mistake: Mistake
    let outcomes: [Outcome]

    /// What may lead to the same.
    var readings: [Reading]

    var sentence: String {
      mistake.reading == nil
        ? Reading.sentence(mistake.sentence, readings) : Reading.sentence(readings)
    }
  }

  /// What the mistakes of the card lead to.
  ///
  /// Readings that lead to the same as another mistake are told together with it; those that do not show are left out.
  ///
  /// - Throws: ``GenerationError`` for a mistake that does not show, or two that cannot be told apart.
  func predictions() throws -> Predictions {
    try checkModel()
    try checkIdentifiers()
    let all = try card.mistakes.map { mistake in
      Candidate(
        mistake: mistake, outcomes: try cases.indices.map { try outcome(mistake, in: $0) },
        readings: mistake.reading.map { [$0] } ?? [])
    }
    var candidates = all.filter { $0.mistake.reading == nil }
    let unseen = candidates.filter { !$0.outcomes.contains(where: \.shows) }.map {
      GenerationError.mistakeDoesNotShow(exercise: card.path, mistake: $0.mistake.identifier)
    }
    let problems = unseen + alike(candidates)
    if let problem = problems.first {
      throw problems.count == 1 ? problem : GenerationError.several(problems)
    }
    for other in all where other.mistake.reading != nil && other.outcomes.contains(where: \.saysSomething) {
      let places = candidates.indices.filter { Self.areAlike(candidates[$0].outcomes, other.outcomes) }
      for place in places where !candidates[place].readings.contains(other.readings[0]) {
        candidates[place].readings += other.readings
      }
      if places.isEmpty { candidates.append(other) }
    }
    let arrays = cases.indices.map { index in
      candidates.flatMap { candidate in
        card.roles.compactMap { role in
          candidate.outcomes[index].wrong?[role.name].map {
            ("\(candidate.mistake.identifier)/\(role.name)", $0)
          }
        }
      }
    }
    let mistakes = candidates.map { candidate in
      FixtureManifest.Mistake(
        identifier: candidate.mistake.identifier, sentence: candidate.sentence,
        ending: ending(candidate.outcomes))
    }
    return Predictions(arrays: arrays, mistakes: mistakes)
  }

  /// The first case that a mistake leaves without an answer: the process ends there.
  private func ending(_ outcomes: [Outcome]) -> FixtureManifest.Ending? {
    guard let index = outcomes.firstIndex(where: { $0.wrong == nil }), let message = outcomes[index].message
    else { return nil }
    return FixtureManifest.Ending(caseName: cases[index].name, message: message)
  }

  private func givens(_ index: Int) -> Givens {
    Givens(scenario: card.cases[index].scenario, cases[index].given)
  }

  private func outcome(_ mistake: Mistake, in index: Int) throws -> Outcome {
    do {
      let answer = try mistake.answer(givens(index))
      var wrong: [String: NDArray] = [:]
      for (name, expected) in cases[index].expected {
        if let array = answer[name], !Self.areAlike(array, expected) { wrong[name] = array }
      }
      return .answered(wrong)
    } catch let end as NoAnswer {
      return .ended(end.message)
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

  /// The pairs of mistakes with different sentences that nothing tells apart: no case up to the first that is not answered.
  private func alike(_ candidates: [Candidate]) -> [GenerationError] {
    var problems: [GenerationError] = []
    for (index, first) in candidates.enumerated() where first.outcomes.contains(where: \.shows) {
      for second in candidates.dropFirst(index + 1)
      where first.mistake.sentence != second.mistake.sentence
        && Self.areAlike(first.outcomes, second.outcomes)
      {
        problems.append(
          .mistakesAlike(
            exercise: card.path, first: first.mistake.identifier, second: second.mistake.identifier))
      }
    }
    return problems
  }

  private static func areAlike(_ first: [Outcome], _ second: [Outcome]) -> Bool {
    zip(first, second).allSatisfy(areAlike)
  }

  private static func areAlike(_ first: Outcome, _ second: Outcome) -> Bool {
    switch (first, second) {
    case (.answered(let first), .answered(let second)):
      first.keys == second.keys
        && first.allSatisfy { name, array in second[name].map { areAlike(array, $0) } ?? false }
    case (.ended(let first?), .ended(let second?)): first == second
    // Where an exercise returns nothing, and it is not known how it ends, nothing tells what went wrong.
    case (.ended(nil), _), (_, .ended(nil)): true
    case (.ended, .answered), (.answered, .ended): false
    }
  }
}
