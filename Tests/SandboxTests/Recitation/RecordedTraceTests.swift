import Differentiation
import Testing

@testable import sandbox

/// Against A. G. Baydin et al., JMLR 18 (2018), tables 2 and 3, which give three decimal places at most.
struct RecordedTraceTests {
  func rounded(_ numbers: [Double]) -> [Double] { numbers.map { ($0 * 1000).rounded() / 1000 } }

  @Test func valuesOfTheSurvey() {
    #expect(rounded(RecordedTrace().values) == [2, 5, 0.693, 10, -0.959, 10.693, 11.652])
  }

  @Test func adjointsOfTheSurvey() {
    #expect(rounded(RecordedTrace().adjoints) == [5.5, 1.716, 1, 1, -1, 1, 1])
  }

  @Test func eachStepPassesBackOnce() {
    let contributions = RecordedTrace().contributions
    #expect(contributions.map(\.step) == [4, 3, 2, 1, 0])
    #expect(contributions.map(\.upstream) == [1, 1, -1, 1, 1])
    #expect(contributions.map { rounded($0.gradients) } == [[1, -1], [1, 1], [-0.284], [5, 2], [0.5]])
  }

  @Test(arguments: [[0.5, -1], [3, 0], [10, 2.5]])
  func elsewhere(x: [Double]) {
    let adjoints = RecordedTrace(at: x).adjoints
    let formulas = MethodComparison.formulas.map { $0.value(at: ["x₁": x[0], "x₂": x[1]]) }
    for (adjoint, formula) in zip(adjoints, formulas) { #expect((adjoint - formula).magnitude < 1e-14) }
  }
}
