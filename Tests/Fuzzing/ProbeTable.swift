@testable import NumPyFormat

/// What came of reading one input.
struct ProbeReading {
  let isAccepted: Bool

  /// The most bytes there were at once, and the most that were asked for at once.
  let peak: Int
  let largest: Int
}

/// What came of reading all inputs, by kind.
struct ProbeTable {
  /// Inputs that took more than they may.
  private(set) var violations: [String] = []

  private struct Row {
    var inputs = 0
    var accepted = 0
    var overBound = 0
    var overBoundAtOnce = 0
    var worst = 0.0
  }

  private var rows: [String: Row] = [:]

  /// Adds a reading; whether it took no more than it may.
  mutating func add(_ reading: ProbeReading, of input: ProbeInput) -> Bool {
    let size = input.bytes.count
    let bound = 4 * size + 1 << 20
    let kind = kind(of: input)
    var row = rows[kind, default: Row()]
    row.inputs += 1
    row.accepted += reading.isAccepted ? 1 : 0
    row.overBound += reading.peak > bound ? 1 : 0
    row.overBoundAtOnce += reading.largest > bound ? 1 : 0
    // What is constant is left out of the ratio.
    row.worst = max(row.worst, Double(reading.peak - 1 << 20) / Double(max(size, 1)))
    rows[kind] = row
    guard reading.peak > allowance(for: input, isAccepted: reading.isAccepted) else { return true }
    violations.append("\(kind): \(size) bytes took \(reading.peak)")
    return false
  }

  /// How much memory an input may take.
  ///
  /// Whatever a .npy that is refused claims, nothing is asked for because of it; in an .npz that is refused,
  /// there may have been good members before the bad one.
  private func allowance(for input: ProbeInput, isAccepted: Bool) -> Int {
    guard isAccepted || input.isArchive else { return 1 << 20 }
    let perByte = input.mayHoldSingleBytes ? 8 : 4
    let archive = input.isArchive && input.isByPath ? 1 : 0
    return (perByte + archive) * input.bytes.count + 1 << 20
  }

  private func kind(of input: ProbeInput) -> String {
    (input.isArchive ? "NPZ" : "NPY") + (input.isByPath ? ".read" : ".decode")
      + (input.bytes.count < 1 << 20 ? ", small" : ", large")
      + (input.mayHoldSingleBytes ? ", elements of a byte" : "")
  }

  /// The table, with a line per kind.
  var text: String {
    let lines = rows.sorted { $0.key < $1.key }.map { kind, row in
      "\(kind): \(row.inputs) inputs, \(row.accepted) accepted; over 4 × size + 1 MiB: \(row.overBound), "
        + "at once: \(row.overBoundAtOnce); at most \((row.worst * 100).rounded() / 100) × size + 1 MiB"
    }
    return lines.joined(separator: "\n")
  }
}

extension ProbeInput {
  /// Whether the header of the file, or of a member, says that an element has one byte.
  var mayHoldSingleBytes: Bool {
    bytes.withUnsafeBytes { bytes in
      guard isArchive else { return Self.hasSingleBytes(bytes) }
      guard let directory = try? ZipDirectory(ZipReader(bytes: bytes, source: "x")) else { return false }
      return directory.members.contains {
        Self.hasSingleBytes(UnsafeRawBufferPointer(rebasing: bytes[$0.data]))
      }
    }
  }

  private static func hasSingleBytes(_ bytes: UnsafeRawBufferPointer) -> Bool {
    (try? NPYHeader(bytes, fileSize: bytes.count, source: "x"))?.elementType.width == 1
  }
}
