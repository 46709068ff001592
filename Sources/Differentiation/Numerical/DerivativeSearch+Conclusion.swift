extension DerivativeSearch {
  /// What the search has found out.
  var estimate: DerivativeEstimate {
    let judged = doubtful.map(judgement(of:))
    if let confirmed {
      return conclusion(from: confirmed, doubts: judged)
    }
    guard let best = judged.min(by: { $0.candidate.error < $1.candidate.error }) else {
      return DerivativeEstimate(
        value: .nan, error: .infinity, limit: meetsInfinity ? .overflow : .domainBorder,
        evaluations: evaluations)
    }
    return estimate(best.candidate, limit: best.limit)
  }

  /// A result that smaller steps did not confirm, and what they say about it.
  private struct Judgement {
    var candidate: RiddersTableau.Candidate
    /// How far smaller steps' changes of the value are from what the result predicts.
    let noise: Double
    /// The error if what smaller steps show is noise.
    let errorFromNoise: Double
    var limit: DerivativeEstimate.Limit

    /// How steep the function is within the step.
    var steepness: Double {
      max(candidate.value.magnitude, candidate.sample.change / candidate.sample.halfWidth)
    }

    /// Whether the function's change within the step is well above the noise.
    var hasSignal: Bool { candidate.sample.change >= 100 * noise }
  }

  /// What smaller steps show may be noise, which makes the result no worse than that noise per its own step. Noise goes
  /// on at the smallest steps; what fades there is part of the function, and counts in full.
  private func judgement(of candidate: RiddersTableau.Candidate) -> Judgement {
    let own = candidate.sample
    let smaller = samples.filter { $0.halfWidth < own.halfWidth }
    let truncation = (own.slope - candidate.value).magnitude
    var noise = 0.0
    var slopes: [Double] = []
    var turns: [Double] = []
    for sample in smaller {
      let shrunk = sample.squaredStep(over: own)
      let slope = (sample.slope - candidate.value).magnitude - truncation * shrunk
      let curvature =
        (sample.curvature - candidate.curvature.value).magnitude
        - (own.curvature - candidate.curvature.value).magnitude * shrunk
        - 2 * candidate.curvature.error
      let rounding = 25 * sample.rounding(ifSlopeIs: candidate.value)
      noise = max(noise, slope * sample.halfWidth)
      slopes.append(max(0, slope - rounding))
      turns.append(max(0, curvature * sample.halfWidth - rounding))
    }
    let errorFromNoise = max(candidate.error, Self.noiseAmplification * (noise / own.halfWidth))
    var judged = Judgement(
      candidate: candidate, noise: noise, errorFromNoise: errorFromNoise, limit: limit(of: candidate))
    judged.candidate.error = max(errorFromNoise, lasting(slopes, of: smaller))
    if !candidate.isKinked {
      judged.candidate.error += lasting(turns, of: smaller)
    } else {
      // A kink that was noticed is seen better from near.
      let sides = smaller.map {
        max(
          0,
          ($0.slope - candidate.value).magnitude + $0.bend / 2 - 25 * $0.rounding(ifSlopeIs: candidate.value))
      }
      judged.candidate.error = max(judged.candidate.error, lasting(sides, of: smaller))
    }
    if judged.candidate.error > 2 * candidate.error { judged.limit = .noise }
    let isLast = !smaller.contains { $0.halfWidth <= own.halfWidth / 4 }
    if (isLast && judged.limit != .kink) || (!judged.hasSignal && noise > own.rounding * own.halfWidth) {
      // Steps of every size tell of other functions: any slope may be the right one.
      judged.candidate.error = .infinity
      judged.limit = bendsWithoutEnd ? .kink : .noise
    }
    return judged
  }

  /// The largest of the deviations that `samples` show, if they are no noise.
  private func lasting(_ deviations: [Double], of samples: [StepSample]) -> Double {
    let changes = zip(deviations, samples).map { $0 * $1.halfWidth }
    guard let smallest = samples.map(\.halfWidth).min(), let largest = changes.max() else { return 0 }
    let last = zip(changes, samples).filter { $1.halfWidth <= 100 * smallest }.map(\.0).max() ?? 0
    return last < largest / 20 ? deviations.max() ?? 0 : 0
  }

  /// Whether the slopes on both sides move further apart the smaller the step is, as at a jump.
  private var bendsWithoutEnd: Bool {
    let last = samples.sorted { $0.halfWidth > $1.halfWidth }.suffix(6)
    guard let first = last.first, let final = last.last, final.bend > first.bend else { return false }
    let jumps = last.map { $0.bend * $0.halfWidth }
    return (jumps.max() ?? 0) <= 1.1 * (jumps.min() ?? 0)
  }

  private func conclusion(
    from confirmed: RiddersTableau.Candidate, doubts: [Judgement]
  ) -> DerivativeEstimate {
    var result = confirmed
    var limit = limit(of: confirmed)
    if limit == .rounding, doubts.contains(where: \.candidate.isKinked) {
      // The steps had to be so small because of it.
      limit = .kink
    }
    for doubt in doubts where doubt.hasSignal {
      let distance = (doubt.candidate.value - result.value).magnitude
      if distance > result.error + doubt.errorFromNoise, doubt.errorFromNoise < 0.1 * distance,
        doubt.errorFromNoise < 0.01 * doubt.steepness
      {
        // From further away it is clearly another function; which of the two is meant cannot be known.
        result.error = max(result.error, distance + doubt.errorFromNoise)
        limit = .noise
      } else if doubt.candidate.error < result.error, distance <= result.error + doubt.candidate.error {
        (result, limit) = (doubt.candidate, doubt.limit)
      }
    }
    return estimate(result, limit: limit)
  }

  private func limit(of candidate: RiddersTableau.Candidate) -> DerivativeEstimate.Limit {
    if candidate.kink > candidate.error / 2 { return .kink }
    return candidate.sample.rounding > candidate.error / 4 ? .rounding : .truncation
  }

  private func estimate(
    _ candidate: RiddersTableau.Candidate, limit: DerivativeEstimate.Limit
  ) -> DerivativeEstimate {
    // Rounding errors are random: what was seen of them is not the largest that may come.
    var error = candidate.kink + 3 * (candidate.error - candidate.kink)
    if candidate.sample.change == 0, samples.contains(where: { $0.change > 0 }) {
      // Flat, but not everywhere: the function may round numbers of size 1 on its way to smaller values.
      error += 8 * (Double.ulpOfOne * min(1, x.magnitude) / candidate.sample.halfWidth)
    }
    return DerivativeEstimate(
      value: candidate.value, error: error + 4 * Double.leastNonzeroMagnitude, limit: limit,
      evaluations: evaluations)
  }
}
