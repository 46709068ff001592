/// Why a .npy or .npz cannot be read or written, and which one.
public struct NumPyFormatError: Error, Equatable, Sendable {
  /// What is wrong.
  public enum Problem: Equatable, Sendable {
    // The file itself.
    case cannotOpen(reason: String)
    case notAFile
    case cannotRead(reason: String)
    case cannotWrite(reason: String)

    // The beginning of a .npy.
    case empty
    case noMagic(found: [UInt8])
    case unknownVersion(major: UInt8, minor: UInt8)
    case headerTruncated(expected: Int, found: Int)
    case headerTooLong(characters: Int, limit: Int)
    case headerNotText

    // The header's text.
    case syntax(offset: Int, expected: String, found: String)
    case wrongKeys([String])
    case wrongValue(key: String, expected: String, found: String)

    // What the header describes.
    case objectType(String)
    case unsupportedType(String)
    case negativeLength(Int)
    case tooManyAxes(Int)
    case tooLarge(shape: [Int])
    case dataTruncated(shape: [Int], expectedBytes: Int, foundBytes: Int)

    // .npz.
    case notAnArchive
    case damagedArchive(String)
    case compressedMember(String)
    case encryptedMember(String)
    case wrongChecksum(String)
    case duplicateMember(String)
    case notAnArray(member: String)
  }

  /// The file's path, or what else the bytes come from; for a member of an .npz, `archive: member`.
  public let source: String

  /// What is wrong with it.
  public let problem: Problem

  init(_ source: String, _ problem: Problem) {
    self.source = source
    self.problem = problem
  }
}
