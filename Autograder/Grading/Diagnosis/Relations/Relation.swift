/// What any array may have in common with what was expected, whatever the exercise.
///
/// A relation looks at one array. It speaks only if it accounts for every element, and it says what was seen, so that the
/// sentence is true whatever the code looks like. No number in it is taken from the arrays.
struct Relation: Sendable {
  /// The kind of explanation.
  let identifier: Hint.Identifier

  /// A sentence for the student if this explains the array, and `nil` otherwise.
  let sentence: @Sendable (Suspect) -> String?

  init(_ identifier: Hint.Identifier, _ sentence: @escaping @Sendable (Suspect) -> String?) {
    self.identifier = identifier
    self.sentence = sentence
  }

  /// The relations in ranks, the surest and most particular first.
  ///
  /// A rank is asked only when no earlier one has an answer. Within a rank the order means nothing: where
  /// two explanations of one rank fit the same array, the data cannot tell them apart, and neither is given.
  static let ranks: [[Relation]] = [
    [overflow],
    [secondResultInFirst, firstResultAgain, notCleared, overwritten, neverWritten],
    [otherGradient, notReduced],
    [shapeExchanged],
    [allZero, summedUp, negated, doubled, transposed, flattened],
    [count, otherOrder],
    [scaledByConstant, signLost, notFinite],
    [combination],
    [extraFactor],
    [extraTerm],
    [power],
    [sameEverywhere, cutOff],
    [affine],
    [functionOfExpected, displaced],
    [zerosAndOnes],
    [otherShape],
  ]
}

extension Hint.Identifier {
  static let affine = Self(rawValue: "affine")
  static let allZero = Self(rawValue: "all-zero")
  static let combination = Self(rawValue: "combination")
  static let count = Self(rawValue: "count")
  static let crash = Self(rawValue: "crash")
  static let cutOff = Self(rawValue: "cut-off")
  static let displaced = Self(rawValue: "displaced")
  static let doubled = Self(rawValue: "doubled")
  static let endless = Self(rawValue: "endless")
  static let extraFactor = Self(rawValue: "extra-factor")
  static let extraTerm = Self(rawValue: "extra-term")
  static let flattened = Self(rawValue: "flattened")
  static let formula = Self(rawValue: "formula")
  static let functionOfExpected = Self(rawValue: "function-of-expected")
  static let identityOfOutput = Self(rawValue: "identity-of-output")
  static let inputChanged = Self(rawValue: "input-changed")
  static let negated = Self(rawValue: "negated")
  static let neverWritten = Self(rawValue: "never-written")
  static let notCleared = Self(rawValue: "not-cleared")
  static let notFinite = Self(rawValue: "not-finite")
  static let notReduced = Self(rawValue: "not-reduced")
  static let otherOrder = Self(rawValue: "other-order")
  static let otherShape = Self(rawValue: "other-shape")
  static let otherInputsGradient = Self(rawValue: "other-inputs-gradient")
  static let overflow = Self(rawValue: "overflow")
  static let overwritten = Self(rawValue: "overwritten")
  static let power = Self(rawValue: "power")
  static let sameEverywhere = Self(rawValue: "same-everywhere")
  static let scaledByConstant = Self(rawValue: "scaled-by-constant")
  static let shapes = Self(rawValue: "shapes")
  static let shapeExchanged = Self(rawValue: "shape-exchanged")
  static let signLost = Self(rawValue: "sign-lost")
  static let stale = Self(rawValue: "stale")
  static let summedUp = Self(rawValue: "summed-up")
  static let topic = Self(rawValue: "topic")
  static let transposed = Self(rawValue: "transposed")
  static let whereabouts = Self(rawValue: "whereabouts")
  static let zerosAndOnes = Self(rawValue: "zeros-and-ones")
}
