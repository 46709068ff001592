/// All explanations.
enum Explanations {
  /// The rank of those that are about one exercise alone.
  ///
  /// They name a cause, and must therefore fit what it would make wrong in both passes of a case.
  static let particularRank = 1

  /// The explanations in ranks, the surest and most particular first.
  ///
  /// A rank is asked only when no earlier one has an answer. Within a rank the order means nothing: where
  /// two explanations of one rank fit the same array, the data cannot tell them apart, and neither is given.
  static let ranks: [[any Explanation]] = [
    [Overflow()],
    [
      DivSecondTerm(), ExpForLog(), LogForExp(), InputForDerivative(), SigmoidDerivative(), TanhDerivative(),
      ReLUMask(), SigmoidFormula(), TanhFormula(), ReLUFormula(), BiasMissing(), SkipMissing(),
      LatestState(), LossAsDivergence(), MaximumWithZero(), SoftmaxWithoutLabels(), OneHotConfusion(),
      SoftmaxMissing(),
      SoftmaxAxis(),
    ],
    [
      IdentityOfOutput(), Stale(), NotCleared(), Overwritten(), NeverWritten(), NotAccumulated(),
      MissingUpstreamOfEarlier(), NotReduced(), UpstreamIgnored(), SharedGradient(),
    ],
    [OtherInputsGradient(), ForwardValueReturned(), LocalDerivativeMissing()],
    [ShapeExchanged()],
    [
      AllZero(), SummedUp(), Negated(), Doubled(), ScaledByBatchSize(), SumForMean(), MeanForSum(),
      Transposed(),
      Flattened(),
    ],
    [ScaledByConstant(), SignLost(), NotFinite()],
  ]

  /// The order in which the arrays of an exercise are looked at, where it is not that of the fixtures.
  ///
  /// It goes from the end of the graph to its beginning: a wrong gradient makes those before it wrong, too.
  static let orders: [String: [String]] = [
    "autograd/backward": [
      "gradient-of-c", "gradient-of-m", "dW", "dV", "dM-after-first-sweep", "dM-after-second-sweep",
      "gradient-of-h", "gradient-of-x", "gradient-of-w", "gradient-of-x-after-second-sweep",
      "gradient-of-w-after-second-sweep",
    ],
    "linear/skip-connection-backward": ["dW2", "db2", "dW1", "db1", "gradient-of-x"],
    "linear/backward": [
      "dW", "db", "gradient-of-input", "gradient-of-a", "dW-after-second-sweep", "db-after-second-sweep",
      "gradient-of-input-in-second-sweep",
    ],
    "practice/linear-batch": ["y", "dW", "db", "gradient-of-x"],
    "practice/network": ["first-loss", "second-loss", "W3", "b3", "W2", "b2", "W1", "b1"],
  ]
}
