// Reads a million damaged files and counts the memory that is asked for.
//
//   AllocationProbe RUNS SEED < LIST-OF-FILES
//
// Leaves the files that took too much in the folder where it is started, as allocations-1, allocations-2, ...
//
// The bound is 4 × the size of the file + 1 MiB, for all memory that reading has at once, the result included.
// Files of one byte per element are beyond it as soon as they are large, even undamaged ones: an element is a
// Double, which takes eight bytes. They may take 8 × the size + 1 MiB. Reading an .npz by its path holds the
// archive, too.

import NDArrays

@testable import NumPyFormat

@main
enum AllocationProbe {
  static func main() throws {
    guard CommandLine.arguments.count == 3, let runs = Int(CommandLine.arguments[1]),
      let seed = UInt64(CommandLine.arguments[2])
    else { fatalError("usage: AllocationProbe RUNS SEED < LIST-OF-FILES") }
    checkCounter()
    try showUndamaged(LargeFiles(seed: seed).undamaged)
    var inputs = try ProbeInputs(files: readFiles(), seed: seed)
    var table = ProbeTable()
    for index in 0..<runs {
      let input = inputs.next(index)
      let isGood = table.add(try reading(input), of: input)
      if !isGood, table.violations.count <= 10 {
        try SystemFile.write(input.bytes, to: "allocations-\(table.violations.count)")
      }
    }
    print(table.text)
    guard table.violations.isEmpty else {
      let first = table.violations.prefix(10).joined(separator: "\n")
      fatalError("\(table.violations.count) inputs took more memory than they may\n\(first)\n\(table.text)")
    }
  }

  /// Says how much memory files without damage take, of two megabytes.
  private static func showUndamaged(_ files: [(name: String, array: [UInt8], archive: [UInt8])]) throws {
    for (name, array, archive) in files {
      for (bytes, isArchive) in [(array, false), (archive, true)] {
        for isByPath in [false, true] {
          let input = ProbeInput(bytes: bytes, isArchive: isArchive, isByPath: isByPath)
          let reading = try reading(input)
          guard reading.isAccepted else { fatalError("a file without damage was refused: \(name)") }
          let ratio = (Double(reading.peak) / Double(bytes.count) * 100).rounded() / 100
          let function = (isArchive ? "NPZ." : "NPY.") + (isByPath ? "read" : "decode")
          print("undamaged '\(name)' in Fortran order: \(function) takes \(ratio) × size")
        }
      }
    }
  }

  /// Reads one input, and measures what that takes.
  private static func reading(_ input: ProbeInput) throws -> ProbeReading {
    var isAccepted = false
    if input.isByPath { try SystemFile.write(input.bytes, to: ProbeInput.path) }
    let (peak, largest) = AllocationCounter.measure {
      do throws(NumPyFormatError) {
        switch (input.isArchive, input.isByPath) {
        case (false, false): _ = try NPY.decode(input.bytes, source: "x")
        case (false, true): _ = try NPY.read(contentsOf: ProbeInput.path)
        case (true, false): _ = try NPZ.decode(input.bytes, source: "x")
        case (true, true): _ = try NPZ.read(contentsOf: ProbeInput.path)
        }
        isAccepted = true
      } catch {}
    }
    return ProbeReading(isAccepted: isAccepted, peak: peak, largest: largest)
  }

  private static func readFiles() throws -> [[UInt8]] {
    var files: [[UInt8]] = []
    while let path = readLine() {
      let file = try SystemFile(reading: path)
      var bytes = [UInt8](repeating: 0, count: file.size)
      _ = try bytes.withUnsafeMutableBytes { (bytes) throws(NumPyFormatError) in
        try file.read(into: bytes, at: 0)
      }
      files.append(bytes)
    }
    return files
  }

  /// A probe that counts nothing would find nothing: so it must find what is known to be there.
  private static func checkCounter() {
    let size = 3 << 20
    let (block, _) = AllocationCounter.measure { _ = [UInt8](repeating: 1, count: size).max() }
    let (pages, _) = AllocationCounter.measure { _ = try? SystemMemory.has(size) }
    let (array, _) = AllocationCounter.measure {
      _ = NDArray(shape: [size / 8]) { $0.initialize(repeating: 1) }
    }
    guard [block, pages, array].allSatisfy({ (size...size + 8192).contains($0) }) else {
      fatalError("memory is not counted: \(block), \(pages), \(array) bytes instead of \(size)")
    }
  }
}
