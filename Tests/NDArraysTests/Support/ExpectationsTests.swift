import NDArrays
import Testing

/// The expectations the other tests rest on must fail when they should.
struct ExpectationsTests {
  @Test func equalArraysPass() {
    expect([1, 2], is: [1, 2])
    expect(NDArray([.nan, -0.0]), is: NDArray([.nan, 0]))
    expect([1], isAbout: NDArray([1 + 1e-15]))
  }

  @Test func differentArraysFail() {
    withKnownIssue { expect([1, 2], is: [[1, 2]]) }
    withKnownIssue { expect([1, 2], is: [1, 3]) }
    withKnownIssue { expect([1, 2], is: NDArray([1, .nan])) }
    withKnownIssue { expect(NDArray([.nan]), is: [0]) }
    withKnownIssue { expect([1], isAbout: [[1]]) }
    withKnownIssue { expect([1], isAbout: NDArray([1 + 1e-13])) }
    withKnownIssue { expect(NDArray([.nan]), isAbout: [1]) }
  }

  @Test func counts() {
    expect(counting(2, 2), is: [[0, 1], [2, 3]])
  }
}
