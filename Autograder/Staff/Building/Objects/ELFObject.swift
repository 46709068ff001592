/// The sections and symbols of an object file in the Executable and Linkable Format, 64 bits, little-endian.
///
/// The layout is that of the System V ABI's chapter on object files. What is read was made from a hand-in: offsets and
/// sizes are checked before they are used, and the work is bounded by the file's size.
struct ELFObject {
  /// A part of the file.
  struct Section: Equatable {
    let name: String
    let type: UInt32
    let flags: UInt64
    let size: UInt64

    /// What it is about, if it is about another section.
    let information: UInt32
  }

  /// A name that is defined or needed.
  struct Symbol: Equatable {
    /// The name; empty for one that no other file can see.
    let name: String

    let binding: UInt8
    let type: UInt8
    let visibility: UInt8
    let section: UInt16
  }

  /// What is wrong with a file that is no such object.
  struct Malformed: Error, Equatable {
    let reason: String
  }

  /// Which files are read: those that this computer's linker makes programs of.
  #if arch(x86_64)
    static let machine: UInt16 = 62
  #elseif arch(arm64)
    static let machine: UInt16 = 183
  #else
    static let machine: UInt16 = 0
  #endif

  /// The longest file that is read, in bytes; a right one has a hundredth of it.
  static let maximumSize = 32 << 20

  private static let headerSize = 64
  private static let sectionSize = 64
  private static let symbolSize = 24

  let sections: [Section]
  let symbols: [Symbol]

  /// Reads an object file.
  init(_ buffer: UnsafeRawBufferPointer) throws(Malformed) {
    guard buffer.count <= Self.maximumSize else { throw Malformed(reason: "it is too large") }
    // Twice the size: the names of a file that is not made up take less than all of it.
    var bytes = Bytes(buffer, patience: 2 * buffer.count)
    let headers = try Self.headers(of: bytes)
    sections = try Self.sections(headers, in: &bytes)
    symbols = try Self.symbols(headers, in: &bytes)
  }

  // MARK: The file's own header

  /// A section as its header describes it.
  private struct Header {
    let name: UInt32
    let type: UInt32
    let flags: UInt64
    let contents: Range<Int>
    let size: UInt64
    let link: UInt32
    let information: UInt32
    let entrySize: UInt64
    let isNameTable: Bool
  }

  private static func headers(of bytes: Bytes) throws(Malformed) -> [Header] {
    // Magic number, 64 bits, little-endian, version 1; then System V, or GNU for sections that are to be kept.
    let identification: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1]
    for (offset, byte) in identification.enumerated() where bytes.number(UInt8.self, at: offset) != byte {
      throw Malformed(reason: "it is no 64-bit ELF file")
    }
    guard let system = bytes.number(UInt8.self, at: 7), system == 0 || system == 3 else {
      throw Malformed(reason: "it is no ELF file of this system")
    }
    let relocatable: UInt16 = 1
    guard bytes.number(UInt16.self, at: 16) == relocatable, bytes.number(UInt16.self, at: 18) == machine
    else { throw Malformed(reason: "it is no object file of this kind of computer") }
    guard let start = bytes.number(UInt64.self, at: 40),
      let programHeaders = bytes.number(UInt16.self, at: 56),
      bytes.number(UInt16.self, at: 52) == UInt16(headerSize), programHeaders == 0,
      bytes.number(UInt16.self, at: 58) == UInt16(sectionSize), let count = bytes.number(UInt16.self, at: 60),
      let names = bytes.number(UInt16.self, at: 62), count > 0, count < firstReservedSection, names < count,
      let table = bytes.range(offset: start, size: UInt64(count) * UInt64(sectionSize))
    else { throw Malformed(reason: "its header makes no sense") }
    var headers: [Header] = []
    for index in 0..<Int(count) {
      guard
        let header = header(
          at: table.lowerBound + index * sectionSize, isNameTable: index == names, of: bytes)
      else { throw Malformed(reason: "section \(index) is not in it") }
      headers.append(header)
    }
    return headers
  }

  private static func header(at offset: Int, isNameTable: Bool, of bytes: Bytes) -> Header? {
    guard let name = bytes.number(UInt32.self, at: offset),
      let type = bytes.number(UInt32.self, at: offset + 4),
      let flags = bytes.number(UInt64.self, at: offset + 8),
      let start = bytes.number(UInt64.self, at: offset + 24),
      let size = bytes.number(UInt64.self, at: offset + 32),
      let link = bytes.number(UInt32.self, at: offset + 40),
      let information = bytes.number(UInt32.self, at: offset + 44),
      let entrySize = bytes.number(UInt64.self, at: offset + 56)
    else { return nil }
    let hasContents = type != SectionType.none && type != SectionType.zeroes
    guard let contents = hasContents ? bytes.range(offset: start, size: size) : 0..<0 else { return nil }
    return Header(
      name: name, type: type, flags: flags, contents: contents, size: size, link: link,
      information: information, entrySize: entrySize, isNameTable: isNameTable)
  }

  // MARK: Sections and symbols

  private static func sections(
    _ headers: [Header], in bytes: inout Bytes
  ) throws(Malformed) -> [Section] {
    guard let names = headers.first(where: \.isNameTable), names.type == SectionType.strings else {
      throw Malformed(reason: "its sections have no names")
    }
    var sections: [Section] = []
    for header in headers {
      guard let name = bytes.text(at: header.name, in: names.contents) else {
        throw Malformed(reason: "section \(sections.count) has no name")
      }
      sections.append(
        Section(
          name: name, type: header.type, flags: header.flags, size: header.size,
          information: header.information))
    }
    return sections
  }

  private static func symbols(_ headers: [Header], in bytes: inout Bytes) throws(Malformed) -> [Symbol] {
    let tables = headers.filter { $0.type == SectionType.symbols }
    guard tables.count == 1, let table = tables.first, table.entrySize == UInt64(symbolSize),
      table.contents.count % symbolSize == 0, Int(table.link) < headers.count,
      headers[Int(table.link)].type == SectionType.strings
    else { throw Malformed(reason: "it has not one table of symbols") }
    let names = headers[Int(table.link)].contents
    var symbols: [Symbol] = []
    for offset in stride(from: table.contents.lowerBound, to: table.contents.upperBound, by: symbolSize) {
      guard let symbol = symbol(at: offset, names: names, in: &bytes) else {
        throw Malformed(reason: "symbol \(symbols.count) makes no sense")
      }
      symbols.append(symbol)
    }
    return symbols
  }

  private static func symbol(at offset: Int, names: Range<Int>, in bytes: inout Bytes) -> Symbol? {
    guard let place = bytes.number(UInt32.self, at: offset),
      let information = bytes.number(UInt8.self, at: offset + 4),
      let other = bytes.number(UInt8.self, at: offset + 5),
      let section = bytes.number(UInt16.self, at: offset + 6)
    else { return nil }
    let binding = information >> 4
    var name = ""
    if binding != Binding.local {
      guard let text = bytes.text(at: place, in: names) else { return nil }
      name = text
    }
    return Symbol(
      name: name, binding: binding, type: information & 0xF, visibility: other & 3, section: section)
  }
}
