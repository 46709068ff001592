extension NPZ {
  /// The arrays as an .npz file, byte for byte what `numpy.savez` writes for arrays in C order.
  ///
  /// Members are stored, dated 1980-01-01, with their sizes in a zip64 field of their own header: the same
  /// arrays always give the same bytes.
  ///
  /// - Parameter members: The arrays with their names, each of which occurs once and has at most 65 531
  ///   bytes.
  public static func encode(_ members: Members) -> [UInt8] {
    checkNames(members)
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, array) in members {
      let data = NPY.encode(array)
      let entry = Entry(
        name: Array("\(name).npy".utf8), checksum: data.withUnsafeBytes(CRC32.checksum), size: data.count,
        offset: archive.count)
      entry.appendLocalHeader(to: &archive)
      archive += data
      entry.appendDirectoryEntry(to: &directory)
    }
    let start = archive.count
    archive += directory
    appendEnd(to: &archive, count: members.count, size: directory.count, start: start)
    return archive
  }

  private static func checkNames(_ members: Members) {
    var names: Set<[UInt8]> = []
    for (name, _) in members {
      guard name.utf8.count <= 0xFFFF - 4 else {
        fatalError("the name of an array is too long for an .npz: \(name)")
      }
      guard names.insert(Array(name.utf8)).inserted else {
        fatalError("two arrays of an .npz have the same name: \(name)")
      }
    }
  }

  /// From this size or offset on, Python's `zipfile` writes 64-bit numbers.
  private static let zip64Limit = 0x7FFF_FFFF

  private static func appendEnd(to bytes: inout [UInt8], count: Int, size: Int, start: Int) {
    if count > 0xFFFF || start > zip64Limit || size > zip64Limit {
      let record = bytes.count
      bytes.append(littleEndian: ZipFormat.zip64EndSignature)
      bytes.append(littleEndian: UInt64(44))
      bytes.append(littleEndian: UInt16(45))
      bytes.append(littleEndian: UInt16(45))
      bytes.append(littleEndian: UInt64(0))
      for number in [count, count, size, start] {
        bytes.append(littleEndian: UInt64(number))
      }
      bytes.append(littleEndian: ZipFormat.zip64LocatorSignature)
      bytes.append(littleEndian: UInt32(0))
      bytes.append(littleEndian: UInt64(record))
      bytes.append(littleEndian: UInt32(1))
    }
    bytes.append(littleEndian: ZipFormat.endSignature)
    bytes.append(littleEndian: UInt32(0))
    bytes.append(littleEndian: UInt16(clamping: count))
    bytes.append(littleEndian: UInt16(clamping: count))
    bytes.append(littleEndian: UInt32(clamping: size))
    bytes.append(littleEndian: UInt32(clamping: start))
    bytes.append(littleEndian: UInt16(0))
  }

  /// One member, as the archive describes it twice.
  private struct Entry {
    let name: [UInt8]
    let checksum: UInt32
    let size: Int
    let offset: Int

    func appendLocalHeader(to bytes: inout [UInt8]) {
      bytes.append(littleEndian: ZipFormat.localSignature)
      appendCommonPart(to: &bytes)
      bytes.append(littleEndian: UInt32.max)
      bytes.append(littleEndian: UInt32.max)
      bytes.append(littleEndian: UInt16(name.count))
      let extra = zip64Field([size, size])
      bytes.append(littleEndian: UInt16(extra.count))
      bytes += name
      bytes += extra
    }

    func appendDirectoryEntry(to bytes: inout [UInt8]) {
      bytes.append(littleEndian: ZipFormat.entrySignature)
      // Made by version 4.5 on Unix.
      bytes.append(littleEndian: UInt16(0x032D))
      appendCommonPart(to: &bytes)
      let isLarge = size > NPZ.zip64Limit
      let isFar = offset > NPZ.zip64Limit
      let extra = zip64Field((isLarge ? [size, size] : []) + (isFar ? [offset] : []))
      for _ in 0..<2 {
        bytes.append(littleEndian: isLarge ? .max : UInt32(size))
      }
      bytes.append(littleEndian: UInt16(name.count))
      bytes.append(littleEndian: UInt16(extra.count))
      // No comment, the first disk, binary data.
      bytes.append(littleEndian: UInt16(0))
      bytes.append(littleEndian: UInt16(0))
      bytes.append(littleEndian: UInt16(0))
      // Permissions of Unix: rw-------.
      bytes.append(littleEndian: UInt32(0o600) << 16)
      bytes.append(littleEndian: isFar ? .max : UInt32(offset))
      bytes += name
      bytes += extra
    }

    /// The version needed, flags, method, time, date, checksum.
    private func appendCommonPart(to bytes: inout [UInt8]) {
      let isASCII = name.allSatisfy { $0 < 0x80 }
      bytes.append(littleEndian: UInt16(45))
      bytes.append(littleEndian: isASCII ? 0 : ZipFormat.utf8Flag)
      bytes.append(littleEndian: UInt16(0))
      bytes.append(littleEndian: UInt16(0))
      bytes.append(littleEndian: UInt16(0x21))
      bytes.append(littleEndian: checksum)
    }

    private func zip64Field(_ numbers: [Int]) -> [UInt8] {
      guard !numbers.isEmpty else { return [] }
      var bytes: [UInt8] = []
      bytes.append(littleEndian: ZipFormat.zip64Field)
      bytes.append(littleEndian: UInt16(numbers.count * 8))
      for number in numbers {
        bytes.append(littleEndian: UInt64(number))
      }
      return bytes
    }
  }
}
