/// The last line of a report: what its reader does next.
struct NextStep {
  /// The line; `nil` if there is nothing to say.
  let text: String?

  init(after result: GradingResult, on occasion: Occasion, command: String) {
    text = occasion == .handin ? nil : Self.text(after: result, on: occasion, command: command)
  }

  private static func text(
    after result: GradingResult, on occasion: Occasion, command: String
  ) -> String? {
    let graded = result.exercises.filter { $0.item.points > 0 }
    guard let first = result.firstToRepair else {
      if graded.isEmpty || occasion == .packing { return nil }
      return graded.map(\.item) == result.rubric.graded
        ? "Next: ./create_tarball.sh packs your work for handing in."
        : "Next: \(WrappedText.tied("'\(command)'")) runs everything."
    }
    switch first.verdict {
    case .notImplemented(let part, let location, _):
      return
        "Next: write \(part)\(location.map(Self.place) ?? ""), then run \(WrappedText.tied("'\(command)'")) again."
    case .notGraded(let reason):
      return "Next: \(reason)"
    default:
      let place = first.verdict.location.flatMap { result.isBystander($0, of: first) ? nil : $0 }
      return "Next: repair \(first.item.title)" + (place.map { ", at \($0)" } ?? "")
        + ", then run \(WrappedText.tied("'\(command)'")) again."
    }
  }

  /// The place of a stub, and where the writeup speaks of it.
  private static func place(_ location: SourceLocation) -> String {
    let section = Section.allCases.first { $0.file.map(location.file.hasSuffix) ?? false }
    return ", at \(location)" + (section.map { ", section \($0.chapter) of the writeup" } ?? "")
  }
}
