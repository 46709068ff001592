/// The numbers of the zip format (PKWARE's APPNOTE 6.3), as far as an .npz needs them.
enum ZipFormat {
  /// The first bytes of a member's own header; without its name, 30 bytes long.
  static let localSignature: UInt32 = 0x0403_4B50
  static let localHeaderSize = 30

  /// The first bytes of a directory entry; without its name, 46 bytes long.
  static let entrySignature: UInt32 = 0x0201_4B50
  static let entrySize = 46

  /// The first bytes of the record behind the directory; without a comment, 22 bytes long.
  static let endSignature: UInt32 = 0x0605_4B50
  static let endSize = 22

  /// The first bytes of the record that a large archive has before it, and of the one that says where that
  /// is; the former without more data, as here, is 56 bytes long.
  static let zip64EndSignature: UInt32 = 0x0606_4B50
  static let zip64EndSize = 56
  static let zip64LocatorSignature: UInt32 = 0x0706_4B50
  static let zip64LocatorSize = 20

  /// The extra field with 64-bit sizes and offsets.
  static let zip64Field: UInt16 = 1

  /// The latest version of the format, times ten, whose members Python's `zipfile` reads.
  static let latestVersion: UInt16 = 63

  /// Flags: the member is encrypted, weakly or strongly; it is a patch of another; its name is UTF-8.
  static let encryptedFlags: UInt16 = 0x41
  static let patchFlag: UInt16 = 0x20
  static let utf8Flag: UInt16 = 0x800
}
