/// A damaged file.
struct ProbeInput {
  let bytes: [UInt8]
  let isArchive: Bool

  /// Whether it is read from a file, not from memory.
  let isByPath: Bool

  /// Where it is then; the program is started in a folder of its own.
  static let path = "probe-input"
}

/// Damaged files, small ones and a few large ones, the same for the same seed.
struct ProbeInputs {
  private var small: Mutations
  private var smallArchives: Mutations
  private var large: LargeFiles

  /// Takes small files to damage.
  init(files: [[UInt8]], seed: UInt64) {
    small = Mutations(of: files.filter { $0.first == 0x93 && $0.count < 400 }, seed: seed)
    smallArchives = Mutations(of: files.filter { $0.starts(with: [0x50, 0x4B]) }, seed: seed + 1)
    large = LargeFiles(seed: seed + 2)
  }

  /// One file of 64 is large, one of 8 is read by its path, and one of 4 is an archive.
  mutating func next(_ index: Int) -> ProbeInput {
    let isByPath = index / 64 % 8 == 0
    let isArchive = index % 4 == 3
    let bytes =
      switch index % 256 {
      case 1, 65, 129: large.array(index / 64)
      case 3: large.archive(index / 256)
      default: isArchive ? smallArchives.next() : small.next()
      }
    return ProbeInput(bytes: bytes, isArchive: isArchive, isByPath: isByPath)
  }
}
