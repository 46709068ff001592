extension NumPyFormatError: CustomStringConvertible {
  /// Which file, what was found, what was expected, what to do.
  public var description: String { "\(source): \(problem)" }
}

extension NumPyFormatError.Problem: CustomStringConvertible {
  /// What was found, what was expected, what to do.
  public var description: String {
    switch self {
    case .cannotOpen(let reason): "cannot be opened: \(reason)."
    case .notAFile: "is not an ordinary file."
    case .cannotRead(let reason): "cannot be read: \(reason)."
    case .cannotWrite(let reason): "cannot be written: \(reason)."
    case .empty: "is empty; a .npy file begins with \\x93NUMPY."
    case .noMagic(let found): "is not a .npy file: it begins with \(Self.hexadecimal(found)) and not with \\x93NUMPY."
    case .unknownVersion(let major, let minor):
      "has version \(major).\(minor) of the .npy format; only 1.0, 2.0 and 3.0 exist."
    case .headerTruncated(let expected, let found):
      "ends inside its header: expected \(expected) bytes, found \(found)."
    case .headerTooLong(let characters, let limit):
      "has a header of \(characters) characters; like NumPy's, this reader takes at most \(limit)."
    case .headerNotText: "has a header that is not UTF-8 text, as version 3.0 requires."
    case .syntax(let offset, let expected, let found):
      "has a header that cannot be parsed: expected \(expected) at character \(offset), found \(found)."
    case .wrongKeys(let keys):
      "has a header with the keys \(keys.sorted()); expected 'descr', 'fortran_order' and 'shape'."
    case .wrongValue(let key, let expected, let found):
      "has a header whose '\(key)' is \(found); expected \(expected)."
    case .objectType(let name):
      "holds Python objects (descr '\(name)'), which are pickled; unpickling could run anything and is never done. Save numbers instead."
    case .unsupportedType(let name):
      "has descr \(name), which this reader does not read; it reads bool, int8…int64, uint8…uint64, float16, float32 and float64. Convert it with astype."
    case .negativeLength(let length): "has a header whose 'shape' contains \(length); a length is not negative."
    case .tooManyAxes(let count): "has a header whose 'shape' has \(count) axes; at most 64 are possible."
    case .tooLarge(let shape): "has a header whose 'shape' \(shape) is too large for any file."
    case .dataTruncated(let shape, let expected, let found):
      "ends too early: shape \(shape) needs \(expected) bytes of data, found \(found)."
    case .notAnArchive: "is not an .npz file: it has no zip directory at its end."
    case .damagedArchive(let what): "is a damaged .npz file: \(what)."
    case .compressedMember(let name):
      "holds '\(name)' compressed; save it with numpy.savez, not with numpy.savez_compressed."
    case .encryptedMember(let name): "holds '\(name)' encrypted."
    case .wrongChecksum(let name): "is a damaged .npz file: the checksum of '\(name)' is wrong."
    case .duplicateMember(let name): "holds '\(name)' more than once."
    case .notAnArray(let member): "holds '\(member)', which is not a .npy file."
    }
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: " ")
  }
}
