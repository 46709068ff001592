// A whole number that is no literal does not become a `Double` by itself.

@available(*, unavailable, message: "a whole number is converted first: a + Double(n)")
extension NDArray {
  public static func + (left: NDArray, right: Int) -> NDArray { unavailable() }
}

@available(*, unavailable, message: "a whole number is converted first: Double(n) + a")
extension NDArray {
  public static func + (left: Int, right: NDArray) -> NDArray { unavailable() }
}

@available(*, unavailable, message: "a whole number is converted first: a += Double(n)")
extension NDArray {
  public static func += (left: NDArray, right: Int) { unavailable() }
}

@available(*, unavailable, message: "a whole number is converted first: a - Double(n)")
extension NDArray {
  public static func - (left: NDArray, right: Int) -> NDArray { unavailable() }
}

@available(*, unavailable, message: "a whole number is converted first: Double(n) - a")
extension NDArray {
  public static func - (left: Int, right: NDArray) -> NDArray { unavailable() }
}

@available(*, unavailable, message: "a whole number is converted first: a -= Double(n)")
extension NDArray {
  public static func -= (left: NDArray, right: Int) { unavailable() }
}

@available(*, unavailable, message: "a whole number is converted first: a * Double(n)")
extension NDArray {
  public static func * (left: NDArray, right: Int) -> NDArray { unavailable() }
}

@available(*, unavailable, message: "a whole number is converted first: Double(n) * a")
extension NDArray {
  public static func * (left: Int, right: NDArray) -> NDArray { unavailable() }
}

@available(*, unavailable, message: "a whole number is converted first: a *= Double(n)")
extension NDArray {
  public static func *= (left: NDArray, right: Int) { unavailable() }
}

@available(*, unavailable, message: "a whole number is converted first: a / Double(n)")
extension NDArray {
  public static func / (left: NDArray, right: Int) -> NDArray { unavailable() }
}

@available(*, unavailable, message: "a whole number is converted first: Double(n) / a")
extension NDArray {
  public static func / (left: Int, right: NDArray) -> NDArray { unavailable() }
}

@available(*, unavailable, message: "a whole number is converted first: a /= Double(n)")
extension NDArray {
  public static func /= (left: NDArray, right: Int) { unavailable() }
}

extension NDArray {
  @available(*, unavailable, message: "a whole number is converted first: NDArray(Double(n))")
  public convenience init(_ value: Int) { unavailable() }
}

extension Int {
  @available(*, unavailable, message: "write Int(a.item)")
  public init(_ array: NDArray) { unavailable() }
}

extension Float {
  @available(*, unavailable, message: "write a.item, which is a Double")
  public init(_ array: NDArray) { unavailable() }
}
