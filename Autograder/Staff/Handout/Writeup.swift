internal import Foundation
internal import Grading

/// What the writeup promises: its points and titles are those of the fixtures.
struct Writeup {
  /// The lines around the table of exercises, which `autograder handout` writes.
  private static let (begin, end) = ("<!-- BEGIN EXERCISES -->", "<!-- END EXERCISES -->")

  /// The writeup.
  let text: String

  private let rubric: Rubric

  init(_ text: String, _ rubric: Rubric) {
    self.text = text
    self.rubric = rubric
  }

  /// The table of exercises as it should be.
  private var table: String {
    let rows = rubric.items.map { item in
      "| \(item.section.title) | \(item.title) | \(item.points == 0 ? "" : "\(item.points)") |"
    }
    return (["| section | exercise | points |", "|---|---|---:|"] + rows).joined(separator: "\n")
  }

  /// The writeup with the table as it should be; `nil` if it has no place for one.
  var updated: String? {
    guard let begin = text.range(of: Self.begin), let end = text.range(of: Self.end),
      begin.upperBound < end.lowerBound
    else { return nil }
    return text[..<begin.upperBound] + "\n" + table + "\n" + text[end.lowerBound...]
  }

  /// What the writeup promises and the fixtures do not keep, a sentence each.
  var problems: [String] {
    var problems: [String] = []
    if updated == nil {
      problems.append("has no place for the table of exercises: the lines \(Self.begin) and \(Self.end)")
    } else if updated != text {
      problems.append(
        "has other exercises, titles or points in its table than the fixtures; 'autograder handout' writes it anew"
      )
    }
    if !text.contains("**\(rubric.points) points**") {
      problems.append("does not say that the homework is worth **\(rubric.points) points**")
    }
    for section in Section.allCases {
      let points = rubric.items(in: [section]).map(\.points).reduce(0, +)
      guard points > 0, let file = section.file?.split(separator: "/").last else { continue }
      let heading = heading(ofSectionAbout: String(file))
      if heading?.hasSuffix("(\(points) point\(points == 1 ? "" : "s"))") != true {
        let found = heading.map { "the heading '\($0)'" } ?? "no heading"
        problems.append("has \(found) for the section about \(file), which is worth \(points) points")
      }
    }
    return problems
  }

  /// The heading below which a file is named as the one to write.
  private func heading(ofSectionAbout file: String) -> String? {
    var heading: String?
    for line in text.split(separator: "\n") {
      if line.hasPrefix("## ") { heading = String(line) }
      if line.hasPrefix("File"), line.contains(file) { return heading }
    }
    return nil
  }
}
