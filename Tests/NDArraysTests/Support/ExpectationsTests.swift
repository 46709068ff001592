import NDArrays
import Testing

/// The expectations the other tests rest on must fail when they should.
struct ExpectationsTests {
  @Test func equalArraysPass() {
    expect([1, 2], is: [1, 2])
    expect(NDArray([.nan, -0.0]), is: NDArray([.nan, 0]))
    expect([1], isAbout: NDArray([1 + 1e-15]))
  }

  @Test func differentArraysDiffer() {
    #expect(difference([1, 2], [[1, 2]]) == "shape [2], expected [1, 2]")
    #expect(difference([1, 2], [1, 3]) == "element 1 is 2.0, expected 3.0")
    #expect(difference([1, 2], NDArray([1, .nan])) == "element 1 is 2.0, expected nan")
    #expect(difference(NDArray([.nan]), [0]) == "element 0 is nan, expected 0.0")
    #expect(difference(NDArray([.infinity]), NDArray([-.infinity])) == "element 0 is inf, expected -inf")
  }

  @Test func roundingIsNoDifferenceAndMoreIs() {
    #expect(difference([1], [[1]], relativeTolerance: 1e-14) != nil)
    #expect(difference([1], NDArray([1 + 1e-13]), relativeTolerance: 1e-14) != nil)
    #expect(difference([1], NDArray([1 + 1e-15]), relativeTolerance: 1e-14) == nil)
    #expect(difference(NDArray([.nan]), [1], relativeTolerance: 1e-14) != nil)
    #expect(difference(NDArray([3]), NDArray([.infinity]), relativeTolerance: 1e-14) != nil)
  }

  @Test func counts() {
    expect(counting(2, 2), is: [[0, 1], [2, 3]])
  }
}
