// A comparison of arrays is an array of 0 and 1, and no condition.

@available(
  *, unavailable,
  message:
    "a comparison is an array of 0 and 1: write select(mask, a, b) for the elements, or mask.all().item == 1"
)
extension NDArray {
  public static func > (left: NDArray, right: NDArray) -> Bool { unavailable() }
  public static func > (left: NDArray, right: Double) -> Bool { unavailable() }
  public static func > (left: Double, right: NDArray) -> Bool { unavailable() }

  public static func >= (left: NDArray, right: NDArray) -> Bool { unavailable() }
  public static func >= (left: NDArray, right: Double) -> Bool { unavailable() }
  public static func >= (left: Double, right: NDArray) -> Bool { unavailable() }

  public static func < (left: NDArray, right: NDArray) -> Bool { unavailable() }
  public static func < (left: NDArray, right: Double) -> Bool { unavailable() }
  public static func < (left: Double, right: NDArray) -> Bool { unavailable() }

  public static func <= (left: NDArray, right: NDArray) -> Bool { unavailable() }
  public static func <= (left: NDArray, right: Double) -> Bool { unavailable() }
  public static func <= (left: Double, right: NDArray) -> Bool { unavailable() }
}

@available(
  *, unavailable,
  message:
    "a comparison is an array of 0 and 1: write arrayEqual(a, b) for the whole, or select(mask, a, b) for the elements"
)
extension NDArray {
  public static func == (left: NDArray, right: NDArray) -> Bool { unavailable() }
  public static func == (left: NDArray, right: Double) -> Bool { unavailable() }
  public static func == (left: Double, right: NDArray) -> Bool { unavailable() }

  public static func != (left: NDArray, right: NDArray) -> Bool { unavailable() }
  public static func != (left: NDArray, right: Double) -> Bool { unavailable() }
  public static func != (left: Double, right: NDArray) -> Bool { unavailable() }
}
