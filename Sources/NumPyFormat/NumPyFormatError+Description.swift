extension NumPyFormatError: CustomStringConvertible {
  /// Which file, what was found, what was expected, what to do.
  public var description: String { "\(source): \(problem)" }
}

extension NumPyFormatError.Problem: CustomStringConvertible {
  /// What was found, what was expected, what to do; a sentence that goes on after the file's name and a
  /// colon.
  public var description: String {
    switch self {
    case .cannotOpen(let reason):
      "cannot be opened: \(reason)."
    case .notAFile:
      "is not an ordinary file (but a folder, a pipe or a device); give the path of a file."
    case .cannotRead(let reason):
      "cannot be read: \(reason)."
    case .cannotWrite(let reason):
      "cannot be written: \(reason)."
    case .notEnoughMemory(let bytes):
      "needs \(bytes) bytes of memory, which are not there."

    case .empty:
      "is empty; a .npy file begins with 93 4e 55 4d 50 59 (\\x93NUMPY)."
    case .noMagic(let found):
      "is not a .npy file: it begins with \(Self.hexadecimal(found)), expected 93 4e 55 4d 50 59 "
        + "(\\x93NUMPY).\(Self.isZip(found) ? " It looks like an .npz file; read it as one." : "")"
    case .unknownVersion(let major, let minor):
      "has version \(major).\(minor) of the .npy format; expected 1.0, 2.0 or 3.0. Save it again with "
        + "numpy.save."
    case .headerTruncated(let expected, let found):
      "ends inside its header: expected \(expected) bytes, found \(found). Is the file whole?"
    case .headerTooLong(let characters, let limit):
      "has a header of \(characters) characters; expected at most \(limit), NumPy's own limit."
    case .headerNotText:
      "has a header that is not UTF-8, as version 3.0 of the .npy format has it. Save it again with "
        + "numpy.save."

    case .syntax(let offset, let expected, let found):
      "has a header that cannot be parsed: expected \(expected) at character \(offset), found \(found)."
    case .notADictionary(let found):
      "has a header that is \(found); expected a dictionary."
    case .wrongKeys(let keys):
      "has a header with the keys \(keys.joined(separator: ", ")); "
        + "expected 'descr', 'fortran_order' and 'shape'."
    case .wrongValue(let key, let expected, let found):
      "has a header whose '\(key)' is \(found); expected \(expected)."

    case .objectType(let name):
      "has 'descr' \(name), Python objects. They are pickled, and reading a pickle can run any program, "
        + "so it is never done; save an array of numbers."
    case .unsupportedType(let name):
      "has the unsupported dtype \(name) in 'descr'; expected bool, int8 to int64, uint8 to uint64, float16, "
        + "float32 or float64. Convert the array with astype and save it again."
    case .negativeLength(let length):
      "has a header whose 'shape' contains \(length); expected lengths of 0 or more."
    case .tooManyAxes(let found, let limit):
      "has a header whose 'shape' has \(found) axes; expected at most \(limit)."
    case .tooLarge(let shape):
      "has a header whose 'shape' \(Self.tuple(shape)) is too large for any memory."
    case .dataTruncated(let shape, let expected, let found):
      "ends too early: the 'shape' \(Self.tuple(shape)) needs \(expected) bytes of data, found \(found). "
        + "Is the file whole?"

    case .notIntegers(let descriptor):
      "has the dtype '\(descriptor)' in 'descr'; expected integers or bools."
    case .integerTooLarge(let value):
      "holds the integer \(value); expected at most \(Int.max). Read the file as an array of numbers."

    case .notAnArchive(let found):
      "is not an .npz file: it begins with \(Self.hexadecimal(found)), expected a zip archive."
        + (Self.isNumPy(found) ? " It looks like a .npy file; read it as one." : "")
    case .damagedArchive(let what):
      "is a damaged .npz file: \(what)."
    case .compressedMember(let name):
      "holds '\(name)' compressed; save the arrays with numpy.savez, not with numpy.savez_compressed."
    case .encryptedMember(let name):
      "holds '\(name)' encrypted; save the arrays with numpy.savez."
    case .wrongChecksum(let member):
      "is a damaged .npz file: the bytes of '\(member)' do not have the checksum they were saved with."
    case .duplicateMember(let name):
      "holds '\(name)' more than once; give each array a name of its own."
    case .notAnArray(let member):
      "holds '\(member)', which is not a .npy file; an .npz holds nothing else."
    }
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.isEmpty
      ? "nothing" : bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: " ")
  }

  private static func isZip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B]) }

  private static func isNumPy(_ bytes: [UInt8]) -> Bool { bytes.starts(with: NPYHeader.magic) }

  private static func tuple(_ shape: [Int]) -> String {
    "(" + shape.map(String.init).joined(separator: ", ") + (shape.count == 1 ? ",)" : ")")
  }
}
