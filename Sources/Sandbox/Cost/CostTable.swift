internal import Differentiation

/// What gradients cost, by method and number of variables.
struct CostTable {
  /// The cost of one gradient.
  struct Entry: Equatable {
    /// How often y, or as many operations as y has, had to be computed.
    let evaluations: Int
    let seconds: Double
  }

  /// The numbers of variables that are measured.
  static let counts = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]

  /// The numbers of variables, one for each row.
  let counts: [Int]

  /// The costs of each method by number of variables; where there is none, the method was stopped before.
  let entries: [CostMethod: [Int: Entry]]

  /// Measures every method on this machine.
  static func measured(counts: [Int] = counts, shortestTime: Duration = .milliseconds(20)) -> CostTable {
    var entries: [CostMethod: [Int: Entry]] = [:]
    for method in CostMethod.allCases {
      for count in counts where count <= method.largestCount {
        entries[method, default: [:]][count] = measure(method, count, shortestTime)
      }
    }
    return CostTable(counts: counts, entries: entries)
  }

  /// The fastest of several runs: others are slower only because the machine did something else meanwhile.
  private static func measure(_ method: CostMethod, _ count: Int, _ shortestTime: Duration) -> Entry {
    let clock = ContinuousClock()
    let x = ProductExample.point(count)
    var evaluations = 0
    var fastest = Duration.seconds(Int64.max / 2)
    var total = Duration.zero
    repeat {
      let time = clock.measure { evaluations = method.gradient(at: x).evaluations }
      fastest = min(fastest, time)
      total += time
    } while total < shortestTime
    return Entry(evaluations: evaluations, seconds: fastest / .seconds(1))
  }

  /// The exponent k if the time grows as nᵏ, from the last two measured numbers of variables a factor 5 apart or more.
  func growth(of method: CostMethod) -> Double? {
    let known = (entries[method] ?? [:]).sorted { $0.key < $1.key }
    guard let last = known.last, let earlier = known.last(where: { $0.key * 5 <= last.key }) else {
      return nil
    }
    let times = ElementaryFunction.ln.value(at: last.value.seconds / earlier.value.seconds)
    return times / ElementaryFunction.ln.value(at: Double(last.key) / Double(earlier.key))
  }
}
