/// Which of a student's attempts counts.
public enum AttemptChoice: String, CaseIterable, Codable, Sendable {
  /// The latest: the highest number, or the latest time.
  case last

  /// The earliest.
  case first

  /// The one with the most points; all are graded. Of several with as many, the latest.
  case best

  /// The entries to grade, in the order of students and attempts.
  ///
  /// Where nothing says which of several comes last, none is taken: that student's only entry says so.
  func chosen(from entries: [CourseEntry]) -> [CourseEntry] {
    let byStudent = Dictionary(grouping: entries, by: \.student)
    return byStudent.keys.sorted().flatMap { student -> [CourseEntry] in
      let own = (byStudent[student] ?? []).sorted { ($0.order, $0.label) < ($1.order, $1.label) }
      for (index, entry) in own.enumerated().dropFirst() where entry.order == own[index - 1].order {
        return [Self.conflict(own)]
      }
      switch self {
      case .last: return [own[own.count - 1]]
      case .first: return [own[0]]
      case .best: return own
      }
    }
  }

  private static func conflict(_ entries: [CourseEntry]) -> CourseEntry {
    let labels = entries.map(\.label).joined(separator: ", ")
    var entry = CourseEntry(student: entries[0].student, label: labels)
    entry.name = entries[0].name
    entry.platform = entries[0].platform
    entry.problem =
      "there are \(entries.count) hand-ins and nothing says which of them is the last: \(labels). Remove all but one."
    return entry
  }
}

/// Orders attempts, and attempts that are the same by their labels.
private func < (left: ((Int, String), String), right: ((Int, String), String)) -> Bool {
  (left.0.0, left.0.1, left.1) < (right.0.0, right.0.1, right.1)
}
