// NumPy's functions under the name that they have in Python. All are unavailable: they are there for the messages.

/// Python's `np`. NumPy's functions have no prefix here: `exp(a)`.
public enum np {
  /// Python's `np.random`; numbers come from a ``RandomGenerator`` here.
  public enum random {}
}
