// A mask selects by arithmetic, not as an index.

@available(
  *, unavailable, message: "a mask is no index: write select(mask, a, b), or mask * a for 0 elsewhere"
)
extension NDArray {
  public subscript(_ mask: NDArray) -> NDArray {
    get { unavailable() }
    set { unavailable() }
  }

  @_disfavoredOverload
  public subscript(_ mask: NDArray) -> Double {
    get { unavailable() }
    set { unavailable() }
  }
}
