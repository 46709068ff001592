extension np.random {
  @available(*, unavailable, message: "write RandomGenerator(seed: 0).normal(0, 1, [2, 3])")
  public static var randn: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write RandomGenerator(seed: 0).normal(0, 1, [2, 3])")
  public static var normal: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write RandomGenerator(seed: 0).random([2, 3])")
  public static var rand: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write RandomGenerator(seed: 0).random([2, 3])")
  public static var random: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write RandomGenerator(seed: 0).uniform(-1, 1, [2, 3])")
  public static var uniform: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write RandomGenerator(seed: 0).integers(0, 10, [2, 3])")
  public static var randint: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write RandomGenerator(seed: 0).permutation(10)")
  public static var permutation: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write RandomGenerator(seed: 0), and keep it")
  public static var seed: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write RandomGenerator(seed: 0)")
  public static var default_rng: NumPyFunction { unavailable() }
}
