import Testing

@testable import NumPyFormat

/// Files that NumPy wrote; `Samples/make_samples.py` makes them.
enum Samples {
  /// One .npy with what is in it.
  struct Sample: CustomTestStringConvertible, Sendable {
    let name: String
    let file: [UInt8]

    /// The elements in C order, as NumPy converts them to float64.
    let elements: [Double]

    var testDescription: String { name }
  }

  /// The path of one of the sample files.
  static func path(_ name: String) -> String {
    var folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    folder += ["Samples", Substring(name)]
    return folder.joined(separator: "/")
  }

  /// The bytes of one of the sample files.
  static func bytes(_ name: String) throws -> [UInt8] {
    let file = try SystemFile(reading: path(name))
    var bytes = [UInt8](repeating: 0, count: file.size)
    let count = try bytes.withUnsafeMutableBytes { try file.read(into: $0, at: 0) }
    try #require(count == bytes.count)
    return bytes
  }

  /// All samples of `samples.bin`.
  static let all: [Sample] = {
    do {
      return try split(bytes("samples.bin"))
    } catch {
      fatalError("the samples cannot be read: \(error)")
    }
  }()

  private static func split(_ bytes: [UInt8]) throws -> [Sample] {
    var rest = bytes[...]
    func number(_ width: Int) throws -> Int {
      try #require(rest.count >= width)
      defer { rest = rest.dropFirst(width) }
      return rest.prefix(width).reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    func take(_ count: Int) throws -> [UInt8] {
      try #require(rest.count >= count)
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    var samples: [Sample] = []
    while !rest.isEmpty {
      let name = String(decoding: try take(number(2)), as: UTF8.self)
      let file = try take(number(4))
      let elements = try (0..<number(4)).map { _ in
        Double(bitPattern: UInt64(truncatingIfNeeded: try number(8)))
      }
      samples.append(Sample(name: name, file: file, elements: elements))
    }
    return samples
  }
}
