internal import Grading
internal import NDArrays

/// All that is known of one exercise, but for its question: what it is worth, what it starts from, what is right, and what is
/// often wrong.
struct Card: Sendable {
  /// One case: its scenario and how its givens are drawn.
  struct Case: Sendable {
    let scenario: String
    let draw: @Sendable (inout Draw) -> KeyValuePairs<String, NDArray>
  }

  /// Section and folder: `functional/exp-backward`.
  let path: String

  /// The name students and course platforms know it by.
  let title: String

  /// What it is worth when all its cases pass; 0 for practice.
  let points: Int

  /// The parts of MyTorch that it asks for, as their stubs call them.
  private(set) var parts: [String] = []

  /// What is to be right before it.
  let foundations: Foundations

  /// The cases, in order.
  let cases: [Case]

  /// What each returned array is, in the order in which they are to be looked at.
  let roles: [ArrayRole]

  /// For every array the exercise returns, how to find it without MyTorch.
  let proofs: [String: Proof]

  /// What the exercise returns, worked out with a model of the homework that is right; `nil` if there is no model.
  let model: Answer?

  /// The mistakes that are often made.
  let mistakes: [Mistake]

  /// What an exercise returns; arrays that are not there come out as they should.
  typealias Answer = @Sendable (Givens) throws -> [String: NDArray]

  /// Creates the card of an exercise without known mistakes.
  init(
    _ path: String, _ title: String, points: Int = 0, restsOn foundations: Foundations = Foundations(),
    cases: [Case], roles: [ArrayRole], proofs: [String: Proof]
  ) {
    self.init(
      path, title, points: points, restsOn: foundations, cases: cases, roles: roles, proofs: proofs,
      model: nil, mistakes: [])
  }

  /// Creates the card of an exercise that a model of the homework can answer.
  ///
  /// - Parameters:
  ///   - right: The part of the homework that the exercise is about, as it should be.
  ///   - slips: The part with a mistake in it, once for each mistake.
  ///   - program: What the exercise asks, of a part.
  init<Part: Sendable>(
    _ path: String, _ title: String, points: Int = 0, restsOn foundations: Foundations = Foundations(),
    cases: [Case], roles: [ArrayRole], proofs: [String: Proof], right: Part, slips: [Slip<Part>],
    program: @escaping @Sendable (Part, Givens) throws -> [String: NDArray]
  ) {
    self.init(
      path, title, points: points, restsOn: foundations, cases: cases, roles: roles, proofs: proofs,
      model: { try program(right, $0) },
      mistakes: slips.map { slip in
        Mistake(identifier: slip.identifier, sentence: slip.sentence) { try program(slip.part, $0) }
      })
  }

  private init(
    _ path: String, _ title: String, points: Int, restsOn foundations: Foundations, cases: [Case],
    roles: [ArrayRole], proofs: [String: Proof], model: Answer?, mistakes: [Mistake]
  ) {
    self.path = path
    self.title = title
    self.points = points
    self.foundations = foundations
    self.cases = cases
    self.roles = roles
    self.proofs = proofs
    self.model = model
    self.mistakes = mistakes
  }

  /// The card of an exercise that asks for these parts of MyTorch, as their stubs call them.
  func asking(for parts: String...) -> Card {
    var card = self
    card.parts = parts
    return card
  }

  /// The name of the case at `index`: its number, from 1, and its scenario.
  func caseName(at index: Int) -> String {
    let scenario = cases[index].scenario
    return scenario.isEmpty ? "\(index + 1)" : "\(index + 1)-\(scenario)"
  }

  /// The cards of all exercises, in the order of the rubric.
  static let all: [Card] = handedIn + training

  /// The cards of what is asked of the files that are handed in.
  static let handedIn: [Card] = autograd + functional + linear + activation + loss + practice
}
