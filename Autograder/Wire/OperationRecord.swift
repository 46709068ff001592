/// What a layer, an activation or a loss recorded with the engine during one forward pass.
///
/// Arrays are told apart as the engine does it, by their place in memory; here a place is a number, in the order in which the
/// places were first seen. It comes from a program that may send anything, and explains points that are lost anyway.
public struct OperationRecord: Equatable, Sendable {
  /// One recorded operation.
  public struct Operation: Equatable, Sendable {
    public let inputs: [Int]
    public let output: Int

    /// Where each input's gradient is collected: the place of an array outside the engine, or `nil` for the buffer.
    public let gradientsToUpdate: [Int?]

    public init(inputs: [Int], output: Int, gradientsToUpdate: [Int?]) {
      (self.inputs, self.output, self.gradientsToUpdate) = (inputs, output, gradientsToUpdate)
    }
  }

  /// The arrays that are known by a name: `input`, `output`, a parameter, and the collector of its gradient, `d` and its name.
  public var known: [String: Int]

  /// The places of arrays with the same elements as another one that lies elsewhere: copies, most likely; and of which.
  public var copies: [Int: Int]

  /// What was recorded, in order.
  public var operations: [Operation]

  /// The shape of the array that was first seen at a place, where it is known; a view of it may have another one.
  public var shapes: [Int: [Int]]

  public init(
    known: [String: Int], copies: [Int: Int], operations: [Operation], shapes: [Int: [Int]] = [:]
  ) {
    (self.known, self.copies, self.operations) = (known, copies, operations)
    self.shapes = shapes
  }

  /// The longest record that is sent and taken, in bytes.
  public static let longest = 1 << 14

  /// The record as text, a line for each fact, in UTF-8: `known W 3`, `copy 7 2`, `operation 0,3 4 -,5`,
  /// `shape 3 2,4`.
  public var bytes: [UInt8] {
    let facts =
      known.sorted { $0.key < $1.key }.map { "known \($0.key) \($0.value)" }
      + copies.sorted { $0.key < $1.key }.map { "copy \($0.key) \($0.value)" }
      + operations.map { operation in
        let inputs = operation.inputs.map(String.init).joined(separator: ",")
        let gradients = operation.gradientsToUpdate.map { $0.map(String.init) ?? "-" }.joined(separator: ",")
        return "operation \(inputs) \(operation.output) \(gradients)"
      }
      + shapes.sorted { $0.key < $1.key }.map { place, shape in
        "shape \(place) \(shape.map(String.init).joined(separator: ","))"
      }
    return Array(facts.joined(separator: "\n").utf8)
  }

  /// Reads a record; `nil` if this is none.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count <= Self.longest else { return nil }
    self.init(known: [:], copies: [:], operations: [])
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ", omittingEmptySubsequences: false)
      switch (words.first, words.count) {
      case ("known", 3):
        guard let place = Int(words[2]) else { return nil }
        known[String(words[1])] = place
      case ("copy", 3):
        guard let place = Int(words[1]), let original = Int(words[2]) else { return nil }
        copies[place] = original
      case ("operation", 4):
        guard let operation = Operation(words[1...]) else { return nil }
        operations.append(operation)
      case ("shape", 3):
        let lengths = words[2].split(separator: ",").map { Int($0) }
        guard let place = Int(words[1]), !lengths.contains(nil) else { return nil }
        shapes[place] = lengths.compactMap(\.self)
      default: return nil
      }
    }
  }
}

extension OperationRecord.Operation {
  /// Reads the three words behind `operation`.
  fileprivate init?(_ words: ArraySlice<Substring>) {
    let lists = words.map { $0.split(separator: ",") }
    guard lists.count == 3, lists[1].count == 1, let output = Int(lists[1][0]) else { return nil }
    let inputs = lists[0].compactMap { Int($0) }
    let gradients = lists[2].map { Int($0) }
    guard inputs.count == lists[0].count, gradients.count == inputs.count,
      zip(lists[2], gradients).allSatisfy({ $0 == "-" || $1 != nil })
    else { return nil }
    self.init(inputs: inputs, output: output, gradientsToUpdate: gradients)
  }
}
