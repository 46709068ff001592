/// What a worker prints after each case, so that it can be told in which one the students' code printed something.
public enum CaseMark {
  /// The record separator of ASCII, which nobody prints.
  public static let byte: UInt8 = 0x1E
}
