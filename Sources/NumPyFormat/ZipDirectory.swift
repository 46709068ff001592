/// The directory at the end of a zip archive, the only part of it that is believed.
///
/// Every offset and length is checked before it is used. Members must not overlap, so that the arrays of an
/// archive have no more bytes than the archive itself.
struct ZipDirectory {
  /// The members, in the order of the directory.
  let members: [ZipMember]

  /// Reads the directory of the archive that `reader` has.
  init(_ reader: ZipReader) throws(NumPyFormatError) {
    // An archive begins with a member, an empty one with the record at the end.
    let first = reader.bytes.count >= ZipFormat.endSize ? try reader.uint32(0) : 0
    guard first == ZipFormat.localSignature || first == ZipFormat.endSignature else {
      throw NumPyFormatError(reader.source, .notAnArchive(found: Array(reader.bytes.prefix(6))))
    }
    guard let end = Self.endRecord(reader) else {
      throw reader.damaged("it has no directory at its end, so it is not whole")
    }
    let (count, entries) = try Self.entries(reader, endRecord: end)
    var members: [ZipMember] = []
    var position = entries.lowerBound
    // An entry takes 46 bytes at least, whatever the count claims.
    guard count <= entries.count / ZipFormat.entrySize else {
      throw reader.damaged("its directory has \(entries.count) bytes, too few for \(count) members")
    }
    for index in 0..<count {
      guard position + ZipFormat.entrySize <= entries.upperBound,
        try reader.uint32(position) == ZipFormat.entrySignature
      else { throw reader.damaged("its directory has no entry for member \(index)") }
      members.append(try ZipMember(reader, entryAt: position))
      // Behind the entry come the name, the extra fields and a comment.
      let start = position
      position += ZipFormat.entrySize
      for length in [28, 30, 32] {
        position += Int(try reader.uint16(start + length))
      }
    }
    // NumPy looks for entries as long as there are bytes, whatever the count.
    guard position == entries.upperBound else {
      let found = position - entries.lowerBound
      throw reader.damaged("its directory has \(entries.count) bytes; \(count) members take \(found)")
    }
    try Self.checkOverlap(members, directoryOffset: entries.lowerBound, reader)
    self.members = members
  }

  /// Where the last record is: at the very end, but for a comment.
  ///
  /// A comment may hold what looks like the record. So the one whose comment reaches to the end is preferred;
  /// only without such a one, the last, since Python takes archives with anything behind them.
  private static func endRecord(_ reader: ZipReader) -> Int? {
    let last = reader.bytes.count - ZipFormat.endSize
    var candidate: Int?
    for position in stride(from: last, through: max(0, last - 0xFFFF), by: -1) {
      guard (try? reader.uint32(position)) == ZipFormat.endSignature else { continue }
      if let comment = try? reader.uint16(position + 20), position + Int(comment) == last { return position }
      candidate = candidate ?? position
    }
    return candidate
  }

  /// How many entries the directory has, and where it is: right before the records at the end.
  private static func entries(
    _ reader: ZipReader, endRecord end: Int
  ) throws(NumPyFormatError) -> (count: Int, range: Range<Int>) {
    var count = Int(try reader.uint16(end + 10))
    var size = Int(try reader.uint32(end + 12))
    var start = Int(try reader.uint32(end + 16))
    var limit = end
    let locator = end - ZipFormat.zip64LocatorSize
    if locator >= 0, try reader.uint32(locator) == ZipFormat.zip64LocatorSignature {
      guard try reader.uint32(locator + 4) == 0, try reader.uint32(locator + 16) <= 1 else {
        throw reader.damaged("it is one of several disks")
      }
      limit = locator - ZipFormat.zip64EndSize
      guard limit >= 0, try reader.size(locator + 8) == limit,
        try reader.uint32(limit) == ZipFormat.zip64EndSignature
      else { throw reader.damaged("its zip64 directory is not where it should be") }
      count = try reader.size(limit + 32)
      size = try reader.size(limit + 40)
      start = try reader.size(limit + 48)
    }
    guard start <= limit, size <= limit - start else {
      throw reader.damaged("its directory lies outside of it")
    }
    guard start + size == limit else { throw reader.damaged("its directory is not at its end") }
    return (count, start..<limit)
  }

  private static func checkOverlap(
    _ members: [ZipMember], directoryOffset: Int, _ reader: ZipReader
  ) throws(NumPyFormatError) {
    var free = 0
    for member in members.sorted(by: { $0.offset < $1.offset }) {
      guard member.offset >= free, member.data.upperBound <= directoryOffset else {
        throw reader.damaged("'\(member.name.shownInErrors)' overlaps something else")
      }
      free = member.data.upperBound
    }
  }
}
