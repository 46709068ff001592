/// What a wrong answer looks like: one sentence for the student, and a name for programs.
public struct Hint: Equatable, Sendable {
  /// A name for each kind of explanation, the same in every version.
  public enum Identifier: String, CaseIterable, Sendable {
    // What happened to an array, whatever it means.
    case allZero = "all-zero"
    case doubled
    case flattened
    case inputChanged = "input-changed"
    case meanForSum = "mean-for-sum"
    case negated
    case notFinite = "not-finite"
    case notReduced = "not-reduced"
    case overflow
    case scaledByBatchSize = "scaled-by-batch-size"
    case scaledByConstant = "scaled-by-constant"
    case shapeExchanged = "shape-exchanged"
    case signLost = "sign-lost"
    case summedUp = "summed-up"
    case sumForMean = "sum-for-mean"
    case transposed

    // How an array is related to others of the case.
    case forwardValueReturned = "forward-value-returned"
    case identityOfOutput = "identity-of-output"
    case localDerivativeMissing = "local-derivative-missing"
    case missingUpstreamOfEarlier = "missing-upstream-of-earlier"
    case neverWritten = "never-written"
    case notAccumulated = "not-accumulated"
    case notCleared = "not-cleared"
    case otherInputsGradient = "other-inputs-gradient"
    case overwritten
    case recognisedByValue = "recognised-by-value"
    case sharedGradient = "shared-gradient"
    case stale
    case upstreamIgnored = "upstream-ignored"

    // What an exercise makes easy to mistake.
    case biasMissing = "bias-missing"
    case divSecondTerm = "div-second-term"
    case expForLog = "exp-for-log"
    case inputForDerivative = "input-for-derivative"
    case latestState = "latest-state"
    case logForExp = "log-for-exp"
    case lossAsDivergence = "loss-as-divergence"
    case maximumWithZero = "maximum-with-zero"
    case oneHotConfusion = "one-hot-confusion"
    case reluFormula = "relu-formula"
    case reluMask = "relu-mask"
    case sigmoidDerivative = "sigmoid-derivative"
    case sigmoidFormula = "sigmoid-formula"
    case skipMissing = "skip-missing"
    case softmaxAxis = "softmax-axis"
    case softmaxMissing = "softmax-missing"
    case softmaxWithoutLabels = "softmax-without-labels"
    case tanhDerivative = "tanh-derivative"
    case tanhFormula = "tanh-formula"
  }

  /// The kind of explanation.
  public let identifier: Identifier

  /// One sentence that says what was seen.
  public let text: String

  /// Creates a hint.
  public init(_ identifier: Identifier, _ text: String) {
    self.identifier = identifier
    self.text = text
  }
}
