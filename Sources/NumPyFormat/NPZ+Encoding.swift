internal import NDArrays

extension NPZ {
  /// The arrays as an .npz file; the same arrays always give the same bytes.
  ///
  /// As `numpy.savez`: members stored, dated 1980-01-01, the sizes in a zip64 field of the local header. `numpy.load` reads it.
  public static func encode(_ members: Members) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, array) in members {
      let data = NPY.encode(array)
      let entry = Entry(name: Array("\(name).npy".utf8), checksum: CRC32.checksum(data), size: data.count, offset: archive.count)
      archive += entry.localHeader + data
      directory += entry.directoryEntry
    }
    let start = archive.count
    archive += directory
    archive += end(count: members.count, size: directory.count, start: start)
    return archive
  }

  private static func end(count: Int, size: Int, start: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    let needsZip64 = count > 0xFFFF || start > 0xFFFF_FFFF || size > 0xFFFF_FFFF
    if needsZip64 {
      let record = start + size
      bytes += little(UInt32(0x0606_4B50)) + little(UInt64(44)) + little(UInt16(45)) + little(UInt16(45))
      bytes += little(UInt32(0)) + little(UInt32(0)) + little(UInt64(count)) + little(UInt64(count))
      bytes += little(UInt64(size)) + little(UInt64(start))
      bytes += little(UInt32(0x0706_4B50)) + little(UInt32(0)) + little(UInt64(record)) + little(UInt32(1))
    }
    bytes += little(UInt32(0x0605_4B50)) + little(UInt16(0)) + little(UInt16(0))
    bytes += little(UInt16(clamping: count)) + little(UInt16(clamping: count))
    bytes += little(UInt32(clamping: size)) + little(UInt32(clamping: start)) + little(UInt16(0))
    return bytes
  }

  /// One member, as the archive describes it.
  private struct Entry {
    let name: [UInt8]
    let checksum: UInt32
    let size: Int
    let offset: Int

    /// Version needed, flags, method, time, date (1980-01-01).
    private func common(version: UInt16) -> [UInt8] {
      let isASCII = name.allSatisfy { $0 < 0x80 }
      return little(version) + little(UInt16(isASCII ? 0 : 0x800)) + little(UInt16(0)) + little(UInt16(0))
        + little(UInt16(0x21)) + little(checksum)
    }

    var localHeader: [UInt8] {
      let extra = little(UInt16(1)) + little(UInt16(16)) + little(UInt64(size)) + little(UInt64(size))
      return little(UInt32(0x0403_4B50)) + common(version: 45) + little(UInt32.max) + little(UInt32.max)
        + little(UInt16(name.count)) + little(UInt16(extra.count)) + name + extra
    }

    var directoryEntry: [UInt8] {
      var extra: [UInt8] = []
      let isLarge = size >= 0xFFFF_FFFF
      if isLarge { extra += little(UInt64(size)) + little(UInt64(size)) }
      if offset >= 0xFFFF_FFFF { extra += little(UInt64(offset)) }
      if !extra.isEmpty { extra = little(UInt16(1)) + little(UInt16(extra.count)) + extra }
      let shown = isLarge ? UInt32.max : UInt32(size)
      // Made by version 4.5 on Unix; permissions -rw-------, as Python writes them.
      return little(UInt32(0x0201_4B50)) + little(UInt16(0x032D)) + common(version: 45) + little(shown) + little(shown)
        + little(UInt16(name.count)) + little(UInt16(extra.count)) + little(UInt16(0)) + little(UInt16(0))
        + little(UInt16(0)) + little(UInt32(0o600) << 16) + little(UInt32(clamping: offset)) + name + extra
    }
  }

  /// The bytes of a number, least significant first.
  private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian, Array.init)
  }
}
