/// What stands where Python has a name that is written otherwise in Swift, so that the compiler can say how.
///
/// It can be called with any arguments, under any names; but whatever has this type is unavailable.
@dynamicCallable
public struct NumPyFunction {
  private init() {}

  /// Is never called.
  public func dynamicallyCall(withKeywordArguments arguments: KeyValuePairs<String, Any>) -> NDArray {
    unavailable()
  }
}

/// Stands in the bodies of declarations that the compiler lets nobody use.
func unavailable() -> Never {
  stop("this is here for the compiler's messages only")
}
