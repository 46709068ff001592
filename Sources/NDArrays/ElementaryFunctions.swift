// Functions of each element. They have the names of the functions of a `Double` in Foundation, with which
// they get along: the type of the argument decides.

/// eˣ, of each element; `np.exp(x)`.
public func exp(_ x: NDArray) -> NDArray {
  map(x, UnaryLoops.exponential)
}

/// eˣ − 1, precise for small x too, of each element; `np.expm1(x)`.
public func expm1(_ x: NDArray) -> NDArray {
  map(x, UnaryLoops.exponentialMinusOne)
}

/// The natural logarithm; −∞ for 0 and NaN for negative numbers, of each element; `np.log(x)`.
public func log(_ x: NDArray) -> NDArray {
  map(x, UnaryLoops.naturalLogarithm)
}

/// The natural logarithm of 1 + x, precise for small x too, of each element; `np.log1p(x)`.
public func log1p(_ x: NDArray) -> NDArray {
  map(x, UnaryLoops.logarithmOfOnePlus)
}

/// The square root; NaN for negative numbers, of each element; `np.sqrt(x)`.
public func sqrt(_ x: NDArray) -> NDArray {
  map(x, UnaryLoops.squareRoot)
}

/// x², of each element; `np.square(x)`.
public func square(_ x: NDArray) -> NDArray {
  map(x, UnaryLoops.square)
}

/// The absolute value, of each element; `np.abs(x)`.
public func abs(_ x: NDArray) -> NDArray {
  map(x, UnaryLoops.magnitude)
}

/// 1 for positive numbers, −1 for negative ones, 0 for 0, NaN for NaN, of each element; `np.sign(x)`.
public func sign(_ x: NDArray) -> NDArray {
  map(x, UnaryLoops.sign)
}

/// The sine of an angle in radians, of each element; `np.sin(x)`.
public func sin(_ x: NDArray) -> NDArray {
  map(x, UnaryLoops.sine)
}

/// The cosine of an angle in radians, of each element; `np.cos(x)`.
public func cos(_ x: NDArray) -> NDArray {
  map(x, UnaryLoops.cosine)
}

/// The tangent of an angle in radians, of each element; `np.tan(x)`.
public func tan(_ x: NDArray) -> NDArray {
  map(x, UnaryLoops.tangent)
}

/// The hyperbolic sine, of each element; `np.sinh(x)`.
public func sinh(_ x: NDArray) -> NDArray {
  map(x, UnaryLoops.hyperbolicSine)
}

/// The hyperbolic cosine, of each element; `np.cosh(x)`.
public func cosh(_ x: NDArray) -> NDArray {
  map(x, UnaryLoops.hyperbolicCosine)
}

/// The hyperbolic tangent, of each element; `np.tanh(x)`.
public func tanh(_ x: NDArray) -> NDArray {
  map(x, UnaryLoops.hyperbolicTangent)
}

/// The largest whole number that is not greater, of each element; `np.floor(x)`.
public func floor(_ x: NDArray) -> NDArray {
  map(x, UnaryLoops.roundedDown)
}

/// The smallest whole number that is not less, of each element; `np.ceil(x)`.
public func ceil(_ x: NDArray) -> NDArray {
  map(x, UnaryLoops.roundedUp)
}

/// The nearest whole number of each element; `np.round(x)`.
///
/// Of two that are equally near, it is the even one, as in NumPy: 0.5 gives 0.
public func round(_ x: NDArray) -> NDArray {
  map(x, UnaryLoops.roundedToEven)
}
