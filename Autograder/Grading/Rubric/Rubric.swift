/// One line of the rubric: an exercise and what it is worth.
public struct RubricItem: Hashable, Sendable {
  /// The section the exercise belongs to.
  public let section: Section

  /// The exercise's folder below its section's in the fixtures: `exp-backward`.
  public let folder: String

  /// The name students and course platforms know it by: `Functional Backward - Exp`.
  public let title: String

  /// What it is worth when all its cases pass; 0 for practice.
  public let points: Int

  /// What is to be right before it.
  public let foundations: Foundations

  /// Section and folder, as a worker knows the exercise: `functional/exp-backward`.
  public var path: String { "\(section.rawValue)/\(folder)" }
}

/// What the homework is worth, exercise by exercise, as the fixtures say.
public struct Rubric: Equatable, Sendable {
  /// All exercises, section by section, in the order in which they are best done.
  public let items: [RubricItem]

  /// What the parts of MyTorch are called that exercises ask for, in their stubs.
  public let parts: Set<String>

  /// What all exercises together are worth.
  public var points: Int { items.map(\.points).reduce(0, +) }

  /// The exercises that are worth points.
  public var graded: [RubricItem] { items.filter { $0.points > 0 } }

  /// The exercises of some sections, in the rubric's order.
  public func items(in sections: Set<Section>) -> [RubricItem] {
    items.filter { sections.contains($0.section) }
  }

  /// The exercises that are called `name`: by their path or title, or by words of the title, the last of which may be cut short;
  /// case does not matter.
  public func items(called name: String) -> [RubricItem] {
    let name = name.lowercased()
    let exact = items.filter { $0.title.lowercased() == name || $0.path == name || $0.folder == name }
    guard exact.isEmpty else { return exact }
    let isLetter = { (character: Character) in character.isLetter || character.isNumber }
    let words = { (text: String) in
      " "
        + text.lowercased().map { isLetter($0) ? String($0) : " " }.joined().split(separator: " ").joined(
          separator: " ")
    }
    let wanted = words(name)
    guard wanted.count > 1 else { return [] }
    return items.filter { words($0.title).contains(wanted) || words($0.folder).contains(wanted) }
  }

  /// The exercises that `name` means: a title or a path, or a part of titles or paths; case does not matter.
  public func items(matching name: String) -> [RubricItem] {
    let name = name.lowercased()
    let exact = items.filter { $0.title.lowercased() == name || $0.path == name }
    guard exact.isEmpty else { return exact }
    return items.filter { $0.title.lowercased().contains(name) || $0.path.contains(name) }
  }
}
