/// One file in a zip archive, as the directory describes it.
struct ZipMember {
  let name: String

  /// The version of the format that is needed to read the member, times ten.
  let version: UInt16

  let flags: UInt16
  let method: UInt16
  let checksum: UInt32

  /// How many bytes the member takes in the archive.
  let storedSize: Int

  /// How many bytes the member has.
  let size: Int

  /// Where the member's own header is.
  let offset: Int

  /// Where the member's bytes are in the archive.
  let data: Range<Int>

  /// Reads the directory entry at `position`, and checks the member's own header against it.
  init(_ reader: ZipReader, entryAt position: Int) throws(NumPyFormatError) {
    version = try reader.uint16(position + 6) & 0xFF
    flags = try reader.uint16(position + 8)
    method = try reader.uint16(position + 10)
    checksum = try reader.uint32(position + 16)
    let nameCount = Int(try reader.uint16(position + 28))
    let nameBytes = try reader.slice(position + ZipFormat.entrySize, count: nameCount)
    let extra = try reader.slice(
      position + ZipFormat.entrySize + nameCount, count: Int(try reader.uint16(position + 30)))
    name = try Self.text(nameBytes, isUTF8: flags & ZipFormat.utf8Flag != 0, reader)

    // A number that does not fit into 32 bits is in the extra field instead, in this order.
    var large = try Self.zip64Numbers(extra, reader)
    func number(_ offset: Int) throws(NumPyFormatError) -> UInt64 {
      let value = try reader.uint32(position + offset)
      return value == .max && !large.isEmpty ? large.removeFirst() : UInt64(value)
    }
    let limit = UInt64(reader.bytes.count)
    let (size, storedSize, offset) = (try number(24), try number(20), try number(42))
    guard storedSize <= limit, offset <= limit, let size = Int(exactly: size) else {
      throw reader.damaged("'\(name.shownInErrors)' lies outside of it")
    }
    self.size = size
    self.storedSize = Int(storedSize)
    self.offset = Int(offset)

    guard try reader.uint32(self.offset) == ZipFormat.localSignature else {
      throw reader.damaged("'\(name.shownInErrors)' is not where its directory says")
    }
    let localNameCount = Int(try reader.uint16(self.offset + 26))
    let localName = try reader.slice(self.offset + ZipFormat.localHeaderSize, count: localNameCount)
    guard localName.elementsEqual(nameBytes) else {
      throw reader.damaged("'\(name.shownInErrors)' has another name where its bytes are")
    }
    let start =
      self.offset + ZipFormat.localHeaderSize + localNameCount + Int(try reader.uint16(self.offset + 28))
    _ = try reader.slice(start, count: self.storedSize)
    data = start..<start + self.storedSize
  }

  /// The bytes of the member, if it is stored as it is and has the right checksum.
  func contents(_ reader: ZipReader) throws(NumPyFormatError) -> UnsafeRawBufferPointer {
    guard flags & ZipFormat.encryptedFlags == 0 else {
      throw NumPyFormatError(reader.source, .encryptedMember(name.shownInErrors))
    }
    guard flags & ZipFormat.patchFlag == 0, version <= ZipFormat.latestVersion else {
      throw reader.damaged("'\(name.shownInErrors)' needs another version of the zip format")
    }
    guard method == 0 else {
      throw NumPyFormatError(reader.source, .compressedMember(name.shownInErrors))
    }
    guard storedSize == size else {
      let name = name.shownInErrors
      throw reader.damaged("'\(name)' is stored with \(storedSize) bytes and said to have \(size)")
    }
    let contents = try reader.slice(data.lowerBound, count: data.count)
    guard CRC32.checksum(contents) == checksum else {
      throw NumPyFormatError(reader.source, .wrongChecksum(member: name.shownInErrors))
    }
    return contents
  }

  /// The 64-bit numbers of an entry's zip64 field; none if it has no such field.
  private static func zip64Numbers(
    _ extra: UnsafeRawBufferPointer, _ reader: ZipReader
  ) throws(NumPyFormatError) -> [UInt64] {
    let fields = ZipReader(bytes: extra, source: reader.source)
    var position = 0
    while position + 4 <= extra.count {
      let count = Int(try fields.uint16(position + 2))
      if try fields.uint16(position) == ZipFormat.zip64Field {
        let numbers = ZipReader(bytes: try fields.slice(position + 4, count: count), source: reader.source)
        var values: [UInt64] = []
        for index in 0..<count / 8 {
          values.append(try numbers.uint64(index * 8))
        }
        return values
      }
      position += 4 + count
    }
    return []
  }

  /// A name: UTF-8 if the entry says so, else in code page 437, the characters of the first PCs.
  private static func text(
    _ bytes: UnsafeRawBufferPointer, isUTF8: Bool, _ reader: ZipReader
  ) throws(NumPyFormatError) -> String {
    guard let null = bytes.firstIndex(of: 0) else {
      guard isUTF8 else {
        return String(String.UnicodeScalarView(bytes.map { CodePage437.scalars[Int($0)] }))
      }
      guard let name = String(validating: bytes, as: UTF8.self) else {
        throw reader.damaged("the name of a member is not UTF-8")
      }
      return name
    }
    throw reader.damaged("the name of a member has a null character at \(null)")
  }
}

/// The characters that a byte means in a zip archive without the flag for UTF-8.
private enum CodePage437 {
  static let scalars: [Unicode.Scalar] =
    (0..<0x80).map { Unicode.Scalar(UInt8($0)) }
    + Array(
      """
      ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐\
      └┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}
      """.unicodeScalars)
}
