internal import Foundation
internal import Grading

/// What the kit must have.
extension Doctor {
  func committedFixtures() -> Finding {
    let remedy =
      "git checkout Fixtures if they were touched, or 'autograder fixtures --seed N' to make them anew"
    return finding("fixtures", do: remedy) {
      finding(
        "fixtures", well: "intact, and what the reference computes",
        problems: try FixtureCheck(folder: "\(kit)/Fixtures", worker: worker).problems(), do: remedy)
    }
  }

  func handout() -> Finding {
    let remedy = "'autograder handout' writes the stubs anew; 'autograder handout --check' tells all of it"
    return finding("handout", do: remedy) {
      finding(
        "handout", well: "up to date, and gives nothing away", problems: try Handout(kit: kit).problems(),
        do: remedy)
    }
  }

  /// Students have the arrays of the handout, expected ones included.
  func staffArrays() -> Finding {
    guard let fixtures else {
      return .well("arrays", "'autograder grade' draws fresh ones; --fixtures DIR looks at yours")
    }
    let remedy =
      "make others that nobody has: autograder fixtures --seed N --output DIR, with a seed that is not in the handout"
    return finding("arrays", do: remedy) {
      let (own, released) = (try FixtureSet(folder: fixtures), try FixtureSet(folder: "\(kit)/Fixtures"))
      guard own.manifest.seed != released.manifest.seed else {
        return .ill("arrays", "\(fixtures) has the arrays that students have", do: remedy)
      }
      return finding(
        "arrays", well: "\(fixtures) is intact, and not what students have",
        problems: try FixtureCheck(folder: fixtures, worker: worker).problems(), do: remedy)
    }
  }

  /// The figures in Docs/AUDIT.md: that they are good, and of the corpora that are there now.
  func audit() -> Finding {
    let remedy =
      "'autograder audit --markdown .build/AUDIT.md' and '.ci/figures --write' bring them up to date"
    return finding("audit", do: remedy) {
      let text = try String(contentsOfFile: "\(kit)/Docs/AUDIT.md", encoding: .utf8)
      let count = try Audit(
        kit: kit, mutants: "\(kit)/Tests/Mutants", alternatives: "\(kit)/Tests/Alternatives",
        fixtures: try FixtureSet(folder: "\(kit)/Fixtures")
      ).count
      let figures = AuditFigures(text)
      return finding(
        "audit", well: figures.text, problems: figures.problems(variants: count), do: remedy)
    }
  }
}
