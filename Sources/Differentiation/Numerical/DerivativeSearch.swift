/// The search for steps at which a function shows its derivative.
///
/// Nothing is known of the function's scale, so the steps fall from a tenth of the size of x until an extrapolation
/// is as exact as rounding allows. It then has to stand up to far smaller steps; if it does not, as with a
/// kink nearby or waves that the large steps jumped over, the search goes on below.
struct DerivativeSearch {
  /// How much smaller than its own the steps are that confirm a result, as powers of the ratio.
  private static let confirmingPowers = [5, 11, 18, 26]

  /// Rows of one gapless sequence, from a tenth of x down to where x ± h is x.
  private static let maximumRows = 110

  /// With so many rows between the same two slopes, 9 decades, what lies at x is a kink.
  private static let rowsOfKink = 45

  /// How much an extrapolation may enlarge the noise of the differences it is made of.
  static let noiseAmplification = 10.0

  let x: Double
  private let valueAtX: Double
  private(set) var evaluations = 0
  /// All steps so far at which the function is finite.
  private(set) var samples: [StepSample] = []
  /// Results that smaller steps did not confirm.
  private(set) var doubtful: [RiddersTableau.Candidate] = []
  /// A result that smaller steps confirmed.
  private(set) var confirmed: RiddersTableau.Candidate?
  /// Whether a value near x was infinite.
  private(set) var meetsInfinity = false

  init(x: Double, valueAtX: Double) {
    (self.x, self.valueAtX) = (x, valueAtX)
  }

  /// Calls `function` until its derivative is found, or all scales have been tried.
  mutating func run(_ function: (Double) throws -> Double) rethrows {
    guard x.isFinite, valueAtX.isFinite else { return }
    let start = 0.1 * max(1, x.magnitude)
    confirmed = try sweep(from: start, function)
    if let first = confirmed {
      // A function that is slow, next to its value, shows its slope only at larger steps.
      guard doubtful.isEmpty, first.error > 1e-10 * first.value.magnitude, first.value.magnitude > first.error
      else { return }
      let wider = try sweep(from: start * 0x1p10, function)
      if let wider, wider.error < first.error,
        (wider.value - first.value).magnitude <= first.error + wider.error
      {
        confirmed = wider
      }
    }
    var scale = smallestStepTried * 1e-6
    while confirmed == nil, let tame = try tameStep(below: scale, function) {
      confirmed = try sweep(from: tame, function)
      scale = min(tame, smallestStepTried) * 1e-6
    }
  }

  private var smallestStepTried: Double { samples.last?.halfWidth ?? .greatestFiniteMagnitude }

  /// Below this step, x + h is x.
  private var smallestStep: Double { x.ulp }

  // MARK: One sequence of steps

  /// Extrapolates with falling steps until a result is confirmed; `nil` if none is.
  private mutating func sweep(
    from start: Double, _ function: (Double) throws -> Double
  ) rethrows -> RiddersTableau.Candidate? {
    var tableau = RiddersTableau()
    var step = start
    var gaps = 0
    var rowsOfKink = 0
    var previous: StepSample?

    for _ in 0..<Self.maximumRows where step >= smallestStep {
      guard let sample = try sample(at: step, function) else {
        // The extrapolation needs a gapless sequence of steps, so it starts anew.
        if let best = tableau.best { doubtful.append(best) }
        tableau = RiddersTableau()
        gaps += 1
        guard gaps <= 4, let next = try largestStepInDomain(below: step, function) else { break }
        step = next
        continue
      }
      let former = tableau.best
      tableau.addRow(sample)
      if let former, let best = tableau.best, best.row > former.row + 6 || (former.isKinked && !best.isKinked)
      {
        // It shows how the function looks from further away.
        doubtful.append(former)
      }
      if tableau.isExhausted, let best = tableau.best {
        if let confirmed = try confirm(best, in: tableau, function) { return confirmed }
        doubtful.append(best)
        tableau = RiddersTableau()
      }
      rowsOfKink = sample.isSameKink(as: previous) ? rowsOfKink + 1 : 0
      if rowsOfKink == Self.rowsOfKink { break }
      previous = sample
      step /= RiddersTableau.ratio
    }
    if let best = tableau.best { doubtful.append(best) }
    return nil
  }

  /// The function within `step` of x; `nil` if it has no finite value there.
  private mutating func sample(at step: Double, _ function: (Double) throws -> Double) rethrows -> StepSample?
  {
    let (lower, upper) = (x - step, x + step)
    guard lower.isFinite, upper.isFinite, lower < x, x < upper else { return nil }
    evaluations += 2
    let (left, right) = (try function(lower), try function(upper))
    let width = upper - lower
    let halfWidth = width.isFinite ? width / 2 : upper / 2 - lower / 2
    guard
      let sample = StepSample(x: x, halfWidth: halfWidth, lower: left, valueAtX: valueAtX, upper: right)
    else {
      meetsInfinity = meetsInfinity || (!left.isNaN && !right.isNaN)
      return nil
    }
    samples.append(sample)
    return sample
  }

  /// The candidate with what smaller steps add to its error; `nil` if they tell of another function.
  private mutating func confirm(
    _ candidate: RiddersTableau.Candidate, in tableau: RiddersTableau, _ function: (Double) throws -> Double
  ) rethrows -> RiddersTableau.Candidate? {
    guard !candidate.isKinked else { return nil }
    var result = candidate
    var confirmations = 0
    for power in Self.confirmingPowers {
      let step = candidate.sample.halfWidth / powerOfRatio(power)
      guard step >= smallestStep else { break }
      guard let sample = try sample(at: step, function) else { return nil }
      let difference = (tableau.value(of: candidate, followedBy: sample) - candidate.value).magnitude
      let allowed = candidate.error + 25 * sample.rounding(ifSlopeIs: candidate.value)
      let curvature = tableau.curvature(of: candidate, followedBy: sample)
      let turn = (curvature - candidate.curvature.value).magnitude * sample.halfWidth
      guard difference <= allowed, turn <= 2 * candidate.curvature.error * sample.halfWidth + allowed else {
        return nil
      }
      let noise = Self.noiseAmplification * (difference * (sample.halfWidth / candidate.sample.halfWidth))
      result.error = max(result.error, noise, confirmations > 0 ? 0 : 2 * difference)
      confirmations += 1
    }
    return confirmations >= 2 ? result : nil
  }

  // MARK: Other scales

  /// A step below `step`, up to twice smaller than the largest at which the function is finite; `nil` if none is found.
  private mutating func largestStepInDomain(
    below step: Double, _ function: (Double) throws -> Double
  ) rethrows -> Double? {
    let candidates =
      x == 0 ? [1e-4, 1e-30, 1e-300] : [1e-3 * x.magnitude, 0x1p-40 * x.magnitude, smallestStep]
    for var low in candidates where low < step / 2 && low >= smallestStep {
      guard try sample(at: low, function) != nil else { continue }
      var high = step
      while high / low > 2 {
        let middle = high.squareRoot() * low.squareRoot()
        if try sample(at: middle, function) == nil { high = middle } else { low = middle }
      }
      return low
    }
    return nil
  }

  /// A step at which the function looks like a line, for scales so small that not all steps can be tried.
  private mutating func tameStep(below start: Double, _ function: (Double) throws -> Double) rethrows
    -> Double?
  {
    var step = start
    while step >= smallestStep * 100 {
      if try isTame(at: step, function) {
        var (low, high) = (step, step * 1e8)
        while high / low > 4 {
          let middle = high.squareRoot() * low.squareRoot()
          if try isTame(at: middle, function) { low = middle } else { high = middle }
        }
        return low
      }
      step *= 1e-8
    }
    return nil
  }

  private mutating func isTame(at step: Double, _ function: (Double) throws -> Double) rethrows -> Bool {
    guard var large = try sample(at: step, function) else { return false }
    for power in 1...4 {
      guard let small = try sample(at: step / powerOfRatio(power), function),
        (large.slope - small.slope).magnitude <= 0.2 * small.slope.magnitude + small.rounding,
        small.bend <= 0.8 * large.bend + small.rounding
      else { return false }
      large = small
    }
    return true
  }

  private func powerOfRatio(_ power: Int) -> Double {
    (0..<power).reduce(1) { product, _ in product * RiddersTableau.ratio }
  }
}

extension StepSample {
  /// Whether both samples show the same two slopes, far apart.
  fileprivate func isSameKink(as other: StepSample?) -> Bool {
    guard let other, bend > 10 * rounding else { return false }
    return (bend - other.bend).magnitude <= 0.1 * bend && (slope - other.slope).magnitude <= 0.1 * bend
  }
}
