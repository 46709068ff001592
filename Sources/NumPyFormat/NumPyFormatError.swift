/// Why a .npy or .npz cannot be read or written, and which one.
public struct NumPyFormatError: Error, Equatable, Sendable {
  /// The file's path, or what else the bytes come from; for a member of an .npz, `archive: member`.
  public let source: String

  /// What is wrong with it.
  public let problem: Problem

  /// What can be wrong.
  ///
  /// Texts of the file in a payload are shortened and free of control characters.
  public enum Problem: Equatable, Sendable {
    // MARK: The file itself

    /// The system does not open the file: it is not there, or it may not be read.
    case cannotOpen(reason: String)

    /// There is something else at the path: a folder, a pipe, a device.
    case notAFile

    /// The system stopped reading.
    case cannotRead(reason: String)

    /// The system does not write the file; what was there before is still there.
    case cannotWrite(reason: String)

    /// The memory for the array, or for the archive, cannot be had.
    case notEnoughMemory(bytes: Int)

    // MARK: The beginning of a .npy

    /// There are no bytes at all.
    case empty

    /// The first six bytes are not those of a .npy.
    case noMagic(found: [UInt8])

    /// A version of the format other than 1.0, 2.0 and 3.0.
    case unknownVersion(major: UInt8, minor: UInt8)

    /// The file ends inside its header; both numbers count from the file's beginning.
    case headerTruncated(expectedBytes: Int, foundBytes: Int)

    /// The header's text is longer than NumPy takes, too.
    case headerTooLong(characters: Int, limit: Int)

    /// The header's text is not UTF-8, which version 3.0 says it is.
    case headerNotText

    // MARK: The header's text

    /// The text is not a Python literal; `offset` counts characters of the header's text.
    case syntax(offset: Int, expected: String, found: String)

    /// The text is a Python literal, but not a dictionary.
    case notADictionary(found: String)

    /// The dictionary has other keys than it should.
    case wrongKeys(found: [String])

    /// The value of `fortran_order` or `shape` is not of its type.
    case wrongValue(key: String, expected: String, found: String)

    // MARK: What the header describes

    /// The elements are Python objects, which are pickled.
    case objectType(String)

    /// The elements are of a type that is not read, or of none that there is.
    case unsupportedType(String)

    /// The shape contains a negative length.
    case negativeLength(Int)

    /// The shape has more axes than arrays have.
    case tooManyAxes(found: Int, limit: Int)

    /// So many elements fit into no memory, whatever it is.
    case tooLarge(shape: [Int])

    /// There are fewer bytes of data than the shape needs.
    case dataTruncated(shape: [Int], expectedBytes: Int, foundBytes: Int)

    // MARK: What was asked for

    /// Integers were asked for; the elements are of the type with this `descr`.
    case notIntegers(String)

    /// An integer does not fit into `Int`.
    case integerTooLarge(UInt64)

    // MARK: .npz

    /// The bytes are not those of a zip archive.
    case notAnArchive(found: [UInt8])

    /// The archive contradicts itself, in the way the text says.
    case damagedArchive(String)

    /// A member is compressed.
    case compressedMember(String)

    /// A member is encrypted.
    case encryptedMember(String)

    /// A member's bytes do not have the checksum that the archive gives for them.
    case wrongChecksum(member: String)

    /// Two members have the same name.
    case duplicateMember(String)

    /// A member is not a .npy.
    case notAnArray(member: String)
  }

  init(_ source: String, _ problem: Problem) {
    self.source = source
    self.problem = problem
  }
}
