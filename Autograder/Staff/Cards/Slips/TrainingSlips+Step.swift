internal import NDArrays

extension TrainingSlips {
  /// A step with a mistake, in all parameters or in some of them.
  private static func moving(
    _ identifier: String, _ sentence: String, _ move: @escaping TrainingModel.Move
  ) -> [Slip<TrainingModel>] {
    [slip(identifier, sentence) { $0.move = move }]
      + [("W", "weights"), ("b", "biases")].map { beginning, name in
        slip("\(identifier)/\(name)", "in the step of the \(name) alone, \(sentence)") {
          $0.moveOfSome = (beginning, move)
        }
      }
  }

  /// A step that comes to some parameters only.
  private static func only(
    _ identifier: String, _ sentence: String, _ moves: @escaping @Sendable (String) -> Bool
  ) -> Slip<TrainingModel> {
    slip(identifier, sentence) { $0.moves = moves }
  }

  @ListOf<Slip<TrainingModel>> static var step: [Slip<TrainingModel>] {
    moving("uphill", "the parameters went along the gradient, and the step goes against it: a sign is wrong.")
    { v, g, rate, m in
      let next = m * v + rate * g
      return (next, next)
    }
    moving(
      "signs-apart",
      "the signs of momentum and gradient do not go together: what is left of the last step goes the same way as the gradient's part."
    ) { v, g, rate, m in
      let next = -m * v - rate * g
      return (next, next)
    }
    moving(
      "momentum-ignored",
      "nothing is left of the last step: momentum was not used, or what it keeps was not kept."
    ) { v, g, rate, _ in (v, -rate * g) }
    moving(
      "momentum-of-one", "all of the last step is taken again: momentum is the part of it that is."
    ) { v, g, rate, _ in
      let next = v - rate * g
      return (next, next)
    }
    moving("rate-ignored", "the learning rate has no part in the step.") { v, g, _, m in
      let next = m * v - g
      return (next, next)
    }
    moving("rate-twice", "the learning rate was multiplied in twice.") { v, g, rate, m in
      let next = m * v - rate * g
      return (next, rate * next)
    }
    moving("rate-and-momentum-exchanged", "learning rate and momentum stand in each other's place.") {
      v, g, rate, m in
      let next = rate * v - m * g
      return (next, next)
    }
    moving(
      "dampened",
      "the gradient was multiplied with one minus the momentum: only the last step is weighted here."
    ) {
      v, g, rate, m in
      let next = m * v - (1 - m) * rate * g
      return (next, next)
    }
    moving("look-ahead", "momentum was used once more after what it keeps was brought up to date.") {
      v, g, rate, m in
      let next = m * v - rate * g
      return (next, m * next - rate * g)
    }
    moving(
      "too-early",
      "the parameters were changed by what was left of the last step, before the new gradient was in it."
    ) { v, g, rate, m in (m * v - rate * g, v) }
    moving(
      "momentum-added",
      "what momentum keeps was added to, and it is to be replaced: the last step is in it already."
    ) {
      v, g, rate, m in
      let next = v + m * v - rate * g
      return (next, next)
    }
    moving(
      "velocity-and-gradient", "the gradient was subtracted twice: it is in what momentum keeps already."
    ) { v, g, rate, m in
      let next = m * v - rate * g
      return (next, next - rate * g)
    }
    moving("halved", "each step goes half as far as it should.") { v, g, rate, m in
      let next = m * v - rate * g / 2
      return (next, next)
    }
    for (name, beginning) in [("all", ""), ("weights", "W"), ("biases", "b")] {
      slip(
        "parameter-replaced/\(name)",
        "the step was put in the place of the \(name == "all" ? "parameters" : name), and it is to be added to them."
      ) { $0.replaces = { $0.hasPrefix(beginning) } }
    }
    only(
      "nothing-moves",
      "no parameter was changed: what momentum keeps is to be added to W and b themselves, in place."
    ) { _ in false }
    only("weights-only", "the biases were not changed: they take a step as the weights do.") {
      $0.hasPrefix("W")
    }
    only("biases-only", "the weights were not changed: they take a step as the biases do.") {
      $0.hasPrefix("b")
    }
    only("first-layer-only", "only the first layer took a step: all layers do.") { $0.hasSuffix("1") }
    only("last-layer-only", "only the last layer took a step: all layers do.") { $0.hasSuffix("2") }
  }
}
