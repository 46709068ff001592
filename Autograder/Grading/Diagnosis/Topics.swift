/// What is new in each scenario of an exercise: the last thing to say where nothing else is known.
struct Topics {
  private let sentences: [String: String]

  /// - Parameter sentences: A sentence for each scenario of which there is something to say.
  init(_ sentences: [String: String]) {
    self.sentences = sentences
  }

  /// The cases of an exercise, the first failed one with a hint if none of them has one.
  ///
  /// A scenario is what a failure is about only if the others passed, as far as they were run. Of an endless loop that is
  /// worth knowing, too.
  func added(to cases: [CaseResult]) -> [CaseResult] {
    guard let index = cases.firstIndex(where: { $0.outcome != .passed }),
      cases.allSatisfy({ $0.hint == nil || $0.hint?.identifier == .endless }),
      let sentence = sentences[cases[index].scenario],
      cases.allSatisfy({
        $0.outcome == .passed || $0.outcome == .noAnswer || $0.scenario == cases[index].scenario
      })
    else { return cases }
    var cases = cases
    let failed = cases[index]
    let hint =
      failed.hint.map { Hint($0.identifier, "\($0.text) And \(sentence)", needsFoundations: true) }
      ?? Hint(.topic, sentence, needsFoundations: true)
    cases[index] = CaseResult(name: failed.name, outcome: failed.outcome, hint: hint)
    return cases
  }
}

extension CaseResult {
  /// Which of the exercise's questions the case asks; empty if there is only one.
  fileprivate var scenario: String {
    name.firstIndex(of: "-").map { String(name[name.index(after: $0)...]) } ?? ""
  }
}
