internal import Foundation
internal import NDArrays

/// An array as lines of text, as NumPy prints it; a long axis is shown by its ends.
struct ArraySummary {
  /// Up to so many elements are shown with the digits that NumPy would show.
  static let fewElements = 12

  /// An axis of more elements than twice this is cut; `edgeitems` in NumPy.
  private static let edge = 3

  /// The lines: those of nested rows line up.
  let lines: [String]

  init(_ array: NDArray) {
    guard array.size > Self.fewElements else {
      lines = array.description.split(separator: "\n").map(String.init)
      return
    }
    let texts = array.elements.map(Self.text)
    let width = texts.map(\.count).max() ?? 0
    let padded = texts.map { String(repeating: " ", count: width - $0.count) + $0 }
    lines = Self.lines(of: padded[...], shape: array.shape[...])
  }

  private static func text(_ number: Double) -> String {
    if number.isNaN { return "nan" }
    if number.isInfinite { return number < 0 ? "-inf" : "inf" }
    return String(format: "%.6g", number == 0 ? 0 : number)
  }

  /// The lines of a part with the given shape, in brackets.
  private static func lines(of texts: ArraySlice<String>, shape: ArraySlice<Int>) -> [String] {
    guard let count = shape.first, count > 0 else { return [texts.first ?? "[]"] }
    let (inner, size) = (shape.dropFirst(), texts.count / count)
    let shown: [Int?] =
      count > 2 * edge ? Array(0..<edge) + [nil] + Array(count - edge..<count) : Array(0..<count)
    if inner.isEmpty {
      let row = shown.map { index in index.map { texts[texts.startIndex + $0] } ?? "..." }
      return ["[" + row.joined(separator: " ") + "]"]
    }
    var lines: [String] = []
    for index in shown {
      guard let index else {
        lines.append("...")
        continue
      }
      let start = texts.startIndex + index * size
      lines += Self.lines(of: texts[start..<start + size], shape: inner)
    }
    return lines.enumerated().map { ($0 == 0 ? "[" : " ") + $1 + ($0 == lines.count - 1 ? "]" : "") }
  }
}
