// Functions of Python and NumPy that are called otherwise here.

@available(*, unavailable, renamed: "maximum(_:_:)")
public func max(_ x: NDArray, _ y: NDArray) -> NDArray { unavailable() }

@available(*, unavailable, renamed: "maximum(_:_:)")
public func max(_ x: NDArray, _ y: Double) -> NDArray { unavailable() }

@available(*, unavailable, renamed: "maximum(_:_:)")
public func max(_ x: Double, _ y: NDArray) -> NDArray { unavailable() }

@available(*, unavailable, renamed: "minimum(_:_:)")
public func min(_ x: NDArray, _ y: NDArray) -> NDArray { unavailable() }

@available(*, unavailable, renamed: "minimum(_:_:)")
public func min(_ x: NDArray, _ y: Double) -> NDArray { unavailable() }

@available(*, unavailable, renamed: "minimum(_:_:)")
public func min(_ x: Double, _ y: NDArray) -> NDArray { unavailable() }

@available(*, unavailable, message: "write a.shape[0]")
public func len(_ array: NDArray) -> Int { unavailable() }

@available(*, unavailable, message: "write a.item, or Double(a)")
public func float(_ array: NDArray) -> Double { unavailable() }

@available(*, unavailable, message: "write Int(a.item)")
public func int(_ array: NDArray) -> Int { unavailable() }

@available(*, unavailable, message: "write a.sum()")
public func sum(_ array: NDArray) -> NDArray { unavailable() }

@available(
  *, unavailable, message: "round(a) goes to whole numbers; print shows as many digits as are needed"
)
public func round(_ array: NDArray, _ digits: Int) -> NDArray { unavailable() }

@available(*, unavailable, message: "write 0..<count")
public func range(_ count: Int) -> Range<Int> { unavailable() }

@available(*, unavailable, message: "write NDArray.zeros(like: a)")
public func zeros_like(_ array: NDArray) -> NDArray { unavailable() }

@available(*, unavailable, message: "write NDArray.ones(like: a)")
public func ones_like(_ array: NDArray) -> NDArray { unavailable() }

@available(*, unavailable, message: "write logicalNot(a)")
public func not(_ array: NDArray) -> NDArray { unavailable() }
