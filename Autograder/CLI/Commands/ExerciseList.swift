import Grading

/// What `--list` prints: the exercises by section, as they are called on the command line.
struct ExerciseList {
  private let items: [RubricItem]

  init(_ items: [RubricItem]) {
    self.items = items
  }

  /// A line for each exercise: `linear/backward  Linear (Autograd) Backward  4`.
  var text: String {
    let width = items.map(\.path.count).max() ?? 0
    return items.map { item in
      let gap = String(repeating: " ", count: width - item.path.count + 2)
      return item.path + gap + item.title + (item.points > 0 ? " (\(item.points))" : "")
    }.joined(separator: "\n")
  }
}
