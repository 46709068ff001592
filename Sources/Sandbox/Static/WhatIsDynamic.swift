internal import MyTorch
internal import NDArrays
internal import StaticGraphs

/// What a static graph cannot do, and the dynamic engine doing it.
enum WhatIsDynamic {
  /// The message of a branch on a value that is not there yet.
  static func branch() -> String {
    let builder = GraphBuilder()
    let x = builder.input("x", [])
    do {
      // What one would write: if the value is positive, its logarithm, else its square.
      let y = try x.value() > 0 ? log(x) : x * x
      return "it was built: \(y.shape)"
    } catch {
      return "\(error)"
    }
  }

  /// The message of a loop that ends when a value is small enough.
  static func loop() -> String {
    let builder = GraphBuilder()
    let a = builder.input("a", [])
    var root = a
    do {
      while try (root * root - a).value() > 1e-12 { root = (root + a / root) / 2 }
      return "it was built: \(root.shape)"
    } catch {
      return "\(error)"
    }
  }

  /// Newton's iteration for √a, recorded as long as it takes, and its derivative by a backward pass.
  static func dynamicRoot(of number: Double) -> (root: Double, derivative: Double, rounds: Int) {
    let engine = Autograd()
    let a = NDArray([number])
    let half = NDArray([0.5])
    var root = engine.record([a, half], a * half, mulBackward)
    var rounds = 0
    while (root.item * root.item - number).magnitude > 1e-12 * number {
      let quotient = engine.record([a, root], a / root, divBackward)
      let sum = engine.record([root, quotient], root + quotient, addBackward)
      root = engine.record([sum, half], sum * half, mulBackward)
      rounds += 1
    }
    engine.backward(1)
    return (root.item, engine.gradientBuffer.getParam(a).item, rounds)
  }

  static var text: String {
    let roots = [2.0, 1e6].map { number in
      let found = dynamicRoot(of: number)
      return
        "  √\(NumberText.short(number)) = \(NumberText.full(found.root)) after \(found.rounds) rounds; "
        + "its derivative \(NumberText.full(found.derivative)), 1/(2√a) = \(NumberText.full(0.5 / number.squareRoot()))"
    }
    return """
      What a static graph cannot do

      `if x > 0 { log(x) } else { x · x }` while the graph is built:
        \(branch())

      Newton's iteration "until root² is near enough to a":
        \(loop())

      MyTorch records what runs, however often it runs; the same loop, and its derivative by backward:
      \(roots.joined(separator: "\n"))

      A branch can be had in a static graph if both sides are computed and a mask chooses: maximum(x, 0) is one. Libraries with
      static graphs have nodes for it (TensorFlow's tf.cond and tf.while_loop, JAX's lax.cond and lax.while_loop); PyTorch's
      torch.compile records what runs and compiles the pieces between the branches.
      """
  }
}
