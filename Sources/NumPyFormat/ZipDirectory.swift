/// The directory at the end of a zip archive (PKWARE's APPNOTE 6.3), the only part of it that is believed.
///
/// Every offset and length is checked before it is used; members must not overlap, so that no archive is larger
/// unpacked than packed.
struct ZipDirectory {
  /// One file in the archive.
  struct Member {
    let name: String
    let flags: UInt16
    let method: UInt16
    let checksum: UInt32
    let storedSize: Int
    let size: Int
    let offset: Int
  }

  let members: [Member]

  private static let endSignature: UInt32 = 0x0605_4B50
  private static let entrySignature: UInt32 = 0x0201_4B50
  private static let localSignature: UInt32 = 0x0403_4B50
  private static let zip64LocatorSignature: UInt32 = 0x0706_4B50
  private static let zip64EndSignature: UInt32 = 0x0606_4B50

  init(_ bytes: UnsafeRawBufferPointer, source: String) throws {
    let reader = ZipReader(bytes, source: source)
    guard let end = Self.end(reader) else { throw NumPyFormatError(source, .notAnArchive) }
    var count = Int(try reader.uint16(end + 10))
    var size = Int(try reader.uint32(end + 12))
    var start = Int(try reader.uint32(end + 16))
    if end >= 20, try reader.uint32(end - 20) == Self.zip64LocatorSignature {
      let record = try reader.size(end - 12)
      guard try reader.uint32(record) == Self.zip64EndSignature else { throw reader.damaged("its zip64 directory is not where it should be") }
      count = try reader.size(record + 32)
      size = try reader.size(record + 40)
      start = try reader.size(record + 48)
    }
    guard start <= end, size <= end - start else { throw reader.damaged("its directory lies outside of it") }
    // An entry takes 46 bytes at least, whatever the count claims.
    guard count <= size / 46 else { throw reader.damaged("its directory is too short for \(count) entries") }
    var members: [Member] = []
    var position = start
    for _ in 0..<count {
      guard position + 46 <= start + size, try reader.uint32(position) == Self.entrySignature else {
        throw reader.damaged("its directory is broken")
      }
      let (nameLength, extraLength) = (Int(try reader.uint16(position + 28)), Int(try reader.uint16(position + 30)))
      let commentLength = Int(try reader.uint16(position + 32))
      let next = position + 46 + nameLength + extraLength + commentLength
      guard next <= start + size else { throw reader.damaged("its directory is broken") }
      members.append(try Self.member(reader, at: position, nameLength, extraLength))
      position = next
    }
    try Self.checkOverlap(members, directory: start, reader)
    self.members = members
  }

  /// Where the end record is: at the very end, but for a comment whose length fits.
  private static func end(_ reader: ZipReader) -> Int? {
    let last = reader.count - 22
    guard last >= 0 else { return nil }
    for position in stride(from: last, through: max(0, last - 65_535), by: -1) {
      if (try? reader.uint32(position)) == endSignature,
        let comment = try? reader.uint16(position + 20), position + 22 + Int(comment) == reader.count
      {
        return position
      }
    }
    return nil
  }

  private static func member(
    _ reader: ZipReader, at position: Int, _ nameLength: Int, _ extraLength: Int
  ) throws -> Member {
    var stored = UInt64(try reader.uint32(position + 20))
    var size = UInt64(try reader.uint32(position + 24))
    var offset = UInt64(try reader.uint32(position + 42))
    let extra = position + 46 + nameLength
    var field = extra
    while field + 4 <= extra + extraLength {
      let length = Int(try reader.uint16(field + 2))
      if try reader.uint16(field) == 1 {
        var place = field + 4
        func next(_ value: UInt64) throws -> UInt64 {
          guard value == 0xFFFF_FFFF, place + 8 <= field + 4 + length, place + 8 <= extra + extraLength else {
            return value
          }
          defer { place += 8 }
          return try reader.uint64(place)
        }
        size = try next(size)
        stored = try next(stored)
        offset = try next(offset)
      }
      field += 4 + length
    }
    let limit = UInt64(reader.count)
    let name = try reader.text(position + 46, nameLength)
    guard stored <= limit, offset <= limit, size <= UInt64(Int.max) else {
      throw reader.damaged("'\(name)' lies outside of it")
    }
    return Member(
      name: name, flags: try reader.uint16(position + 8), method: try reader.uint16(position + 10),
      checksum: try reader.uint32(position + 16), storedSize: Int(stored), size: Int(size), offset: Int(offset))
  }

  private static func checkOverlap(_ members: [Member], directory: Int, _ reader: ZipReader) throws {
    var free = 0
    for member in members.sorted(by: { $0.offset < $1.offset }) {
      guard member.offset >= free, member.storedSize <= directory - member.offset else {
        throw reader.damaged("'\(member.name)' overlaps something else")
      }
      free = member.offset + 30 + member.storedSize
    }
  }
}

extension ZipDirectory.Member {
  /// The bytes of a stored member, their checksum verified.
  func contents(in bytes: UnsafeRawBufferPointer, source: String) throws -> UnsafeRawBufferPointer {
    let reader = ZipReader(bytes, source: source)
    guard flags & 1 == 0 else { throw NumPyFormatError(source, .encryptedMember(name)) }
    guard method == 0 else { throw NumPyFormatError(source, .compressedMember(name)) }
    guard storedSize == size else { throw reader.damaged("the sizes of '\(name)' disagree") }
    guard try reader.uint32(offset) == 0x0403_4B50 else { throw reader.damaged("'\(name)' is not where it should be") }
    let nameLength = Int(try reader.uint16(offset + 26))
    guard try reader.text(offset + 30, nameLength) == name else {
      throw reader.damaged("'\(name)' has another name where its data are")
    }
    let start = offset + 30 + nameLength + Int(try reader.uint16(offset + 28))
    guard start <= bytes.count, size <= bytes.count - start else { throw reader.damaged("'\(name)' ends too early") }
    let data = UnsafeRawBufferPointer(rebasing: bytes[start..<start + size])
    guard CRC32.checksum(data) == checksum else { throw NumPyFormatError(source, .wrongChecksum(name)) }
    return data
  }
}
