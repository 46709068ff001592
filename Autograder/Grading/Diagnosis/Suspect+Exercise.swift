internal import NDArrays

extension Suspect {
  /// The section of the exercise: `functional`.
  var section: String { String(exercise.prefix { $0 != "/" }) }

  /// Whether the array belongs to an exercise's second pass.
  var isOfSecondPass: Bool { name.contains("second") }

  private var prefix: String { isOfSecondPass ? "second-" : "" }

  /// What the sweep that led to this array started from.
  var divergence: NDArray? { given["\(prefix)divergence"] }

  /// The upstream gradient of the function that the exercise is about, where the exercise determines it.
  var upstream: NDArray? {
    if let upstream = given["upstream"] { return upstream }
    guard section == "activation" || exercise == "linear/backward" else { return nil }
    guard let c = given["c"], let divergence, c.shape == divergence.shape else { return nil }
    return divergence * c
  }

  /// The input of the function that the exercise is about, where there is just one.
  var input: NDArray? {
    let x = given["\(prefix)x"]
    guard let a = given["a"] else { return x ?? given["\(prefix)y-hat"] }
    guard let x else { return a }
    return a.shape == x.shape ? a * x : nil
  }

  /// The gradient that the exercise's function returns for its only input: the one array that depends on no
  /// other part.
  var isGradientOfInput: Bool {
    switch section {
    case "functional": name == "gradient-of-a"
    case "activation": name.hasPrefix("gradient-of-input")
    case "loss": name.hasPrefix("gradient-of-y-hat")
    default:
      exercise.hasSuffix("backward") && name.hasPrefix("gradient-of-y-hat")
    }
  }

  /// Whether the array is a matrix, even if it happens to have one row or one column in this case.
  var isMatrixByNature: Bool {
    exercise == "functional/matmul-backward" || name.hasPrefix("dW") || name.hasPrefix("W")
  }

  /// The number of rows that go through the exercise's function at once.
  var batchSize: Int? {
    for name in exercise == "functional/matmul-backward" ? ["a"] : ["y-hat", "y", "x"] {
      guard let array = given[name], array.ndim == 2 else { continue }
      return array.shape[0]
    }
    return nil
  }

  /// The array of the first pass that this one of the second pass corresponds to, or the other way round.
  var counterpart: String? {
    let pairs = [
      ("y", "y-of-second-x"), ("loss", "loss-of-second-y-hat"),
      ("gradient-of-input", "gradient-of-input-in-second-sweep"),
      ("gradient-of-a", "gradient-of-a-in-second-sweep"),
      ("gradient-of-y-hat", "gradient-of-y-hat-in-second-sweep"),
      ("dW", "dW-after-second-sweep"), ("db", "db-after-second-sweep"),
      ("dM-after-first-sweep", "dM-after-second-sweep"),
    ]
    for (first, second) in pairs where allExpected[first] != nil && allExpected[second] != nil {
      if name == first { return second }
      if name == second { return first }
    }
    return nil
  }

  /// Whether the arrays outside the engine are given with something in them, under their own names.
  var hasBases: Bool { ["external-gradient", "mixed-places"].contains(scenario) }

  /// What an array outside the engine held before the sweep that led to this one.
  var base: NDArray? {
    if hasBases { return given[name] }
    guard name.hasSuffix("after-second-sweep"), let counterpart else { return nil }
    return allExpected[counterpart]
  }
}
