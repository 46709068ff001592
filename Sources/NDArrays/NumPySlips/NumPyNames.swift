/// What Python's arrays have and an ``NDArray`` has not, under its Python name.
///
/// These are no members of `NDArray` itself: in an extension of it, `exp(self)` would then mean the method.
public struct NumPyNames {
  private init() {}
}

extension NDArray {
  /// Finds the Python names, so that the compiler can say how they are written here; none of them can be used.
  public subscript<Value>(dynamicMember name: KeyPath<NumPyNames, Value>) -> Value { unavailable() }
}
