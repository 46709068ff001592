// Numbers of the System V ABI, and of LLVM's additions to it.

/// What a section is.
enum SectionType {
  static let none: UInt32 = 0
  static let contents: UInt32 = 1
  static let symbols: UInt32 = 2
  static let strings: UInt32 = 3
  static let relocations: UInt32 = 4
  static let zeroes: UInt32 = 8
  static let group: UInt32 = 17
  static let linkerOptions: UInt32 = 0x6FFF_4C01
  static let unwindTable: UInt32 = 0x7000_0001
}

/// What a section's contents are for.
enum SectionFlag {
  static let write: UInt64 = 1
  static let allocate: UInt64 = 2
  static let execute: UInt64 = 4
  static let merge: UInt64 = 0x10
  static let strings: UInt64 = 0x20
  static let information: UInt64 = 0x40
  static let group: UInt64 = 0x200
  static let retain: UInt64 = 0x20_0000
  static let exclude: UInt64 = 0x8000_0000
}

/// Who sees a symbol.
enum Binding {
  static let local: UInt8 = 0
  static let global: UInt8 = 1
  static let weak: UInt8 = 2
}

/// What a symbol is.
enum SymbolType {
  static let unspecified: UInt8 = 0
  static let object: UInt8 = 1
  static let function: UInt8 = 2
  static let section: UInt8 = 3
  static let file: UInt8 = 4
}

/// Whether a symbol is seen outside of the program that it becomes a part of.
enum Visibility {
  static let hidden: UInt8 = 2
}

/// The section of a symbol that is needed from elsewhere.
let undefinedSection: UInt16 = 0

/// From here on numbers of sections mean something else.
let firstReservedSection: UInt16 = 0xFF00

/// The section of a symbol that has none, such as a file's name.
let absoluteSection: UInt16 = 0xFFF1
