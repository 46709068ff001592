@testable import NumPyFormat

/// Zip archives as any program may write them.
enum Zip {
  /// An archive with these members, stored; `flags` and `method` are those of all of them.
  static func archive(
    _ members: [(name: String, contents: [UInt8])], flags: UInt16 = 0x800, method: UInt16 = 0,
    comment: [UInt8] = []
  ) -> [UInt8] {
    archive(
      members.map { (Array($0.name.utf8), $0.contents) }, flags: flags, method: method, comment: comment)
  }

  /// The same with names of any bytes.
  static func archive(
    _ members: [(name: [UInt8], contents: [UInt8])], flags: UInt16, method: UInt16, comment: [UInt8]
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, contents) in members {
      var common: [UInt8] = []
      for number in [20, flags, method, 0, 0x21] { common.append(littleEndian: number) }
      common.append(littleEndian: contents.withUnsafeBytes(CRC32.checksum))
      for _ in 0..<2 { common.append(littleEndian: UInt32(contents.count)) }
      common.append(littleEndian: UInt16(name.count))
      directory.append(littleEndian: ZipFormat.entrySignature)
      directory.append(littleEndian: UInt16(20))
      directory += common + [UInt8](repeating: 0, count: 12)
      directory.append(littleEndian: UInt32(bytes.count))
      directory += name
      bytes.append(littleEndian: ZipFormat.localSignature)
      bytes += common + [0, 0] + name + contents
    }
    let start = bytes.count
    bytes += directory
    bytes.append(littleEndian: ZipFormat.endSignature)
    bytes += [0, 0, 0, 0]
    for _ in 0..<2 { bytes.append(littleEndian: UInt16(members.count)) }
    bytes.append(littleEndian: UInt32(directory.count))
    bytes.append(littleEndian: UInt32(start))
    bytes.append(littleEndian: UInt16(comment.count))
    return bytes + comment
  }
}
