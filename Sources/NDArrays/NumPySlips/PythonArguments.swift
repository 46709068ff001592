// Python names an argument with `=`, Swift with a colon. To Swift, `axis=0` is an assignment, whose value is `()`.

/// In place of `axis=0`.
@available(*, unavailable, message: "an argument is named with a colon: axis: 0")
public var axis: Int {
  get { unavailable() }
  set { unavailable() }
}

/// In place of `keepdims=True`.
@available(*, unavailable, message: "an argument is named with a colon: keepDims: true")
public var keepdims: Bool {
  get { unavailable() }
  set { unavailable() }
}

@available(*, unavailable, message: "an argument is named with a colon: axis: 0, keepDims: true")
extension NDArray {
  public func sum(_ axis: Int, keepDims: Bool = false) -> NDArray { unavailable() }
  public func sum(_ axis: Void) -> NDArray { unavailable() }
  public func sum(_ axis: Void, _ keepdims: Void) -> NDArray { unavailable() }
  public func mean(_ axis: Int, keepDims: Bool = false) -> NDArray { unavailable() }
  public func mean(_ axis: Void) -> NDArray { unavailable() }
  public func mean(_ axis: Void, _ keepdims: Void) -> NDArray { unavailable() }
  public func max(_ axis: Int, keepDims: Bool = false) -> NDArray { unavailable() }
  public func max(_ axis: Void) -> NDArray { unavailable() }
  public func max(_ axis: Void, _ keepdims: Void) -> NDArray { unavailable() }
  public func min(_ axis: Int, keepDims: Bool = false) -> NDArray { unavailable() }
  public func min(_ axis: Void) -> NDArray { unavailable() }
  public func min(_ axis: Void, _ keepdims: Void) -> NDArray { unavailable() }
  public func argmax(_ axis: Int, keepDims: Bool = false) -> NDArray { unavailable() }
  public func argmax(_ axis: Void) -> NDArray { unavailable() }
  public func argmax(_ axis: Void, _ keepdims: Void) -> NDArray { unavailable() }
}
