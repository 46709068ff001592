import NDArrays
import StaticGraphs
import Testing

/// Whether two arrays agree to some units in the last place of 1, or of their own size if they are larger.
func expectClose(
  _ actual: NDArray, _ expected: NDArray, ulps: Double = 64, _ what: @autoclosure () -> String,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  #expect(actual.shape == expected.shape, "\(what())", sourceLocation: sourceLocation)
  guard actual.shape == expected.shape else { return }
  let worst =
    zip(actual.elements, expected.elements).map { ($0 - $1).magnitude / max(1, $1.magnitude) }.max() ?? 0
  #expect(
    worst <= ulps * .ulpOfOne, "\(what()): off by \(worst / .ulpOfOne) ulp", sourceLocation: sourceLocation)
}

/// Whether two sets of results agree.
func expectClose(
  _ actual: [String: NDArray], _ expected: [String: NDArray], ulps: Double = 64, _ what: String,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  #expect(actual.keys.sorted() == expected.keys.sorted(), "\(what)", sourceLocation: sourceLocation)
  for (name, array) in expected {
    guard let found = actual[name] else { continue }
    expectClose(found, array, ulps: ulps, "\(what), \(name)", sourceLocation: sourceLocation)
  }
}
