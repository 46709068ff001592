import NDArrays
import Testing

struct NDArrayClosenessTests {
  @Test func theToleranceIsRelativeToTheSecondArray() {
    #expect(allClose([100], NDArray([100.0009])))
    #expect(!allClose([100], NDArray([100.0011])))
    #expect(allClose([0], NDArray([1e-8])))
    #expect(!allClose([0], NDArray([1.1e-8])))
    #expect(allClose([1, 2], [1.5, 2], relativeTolerance: 0.4))
    #expect(!allClose([1], [2], relativeTolerance: 0.4))
    #expect(allClose([2], [1], relativeTolerance: 0, absoluteTolerance: 1))
    // 10 % of 110 is enough, 10 % of 100 is not.
    #expect(allClose([100], [110.5], relativeTolerance: 0.1, absoluteTolerance: 0))
    #expect(!allClose([110.5], [100], relativeTolerance: 0.1, absoluteTolerance: 0))
  }

  @Test func broadcasts() {
    #expect(allClose(NDArray.ones(2, 3), NDArray(1)))
    #expect(!allClose([[1], [2]], [1, 1]))
    #expect(allClose(NDArray([]), NDArray(1)))
  }

  @Test func specialValues() {
    let nan = NDArray([.nan])
    #expect(!allClose(nan, nan))
    #expect(allClose(nan, nan, equalNaN: true))
    #expect(!allClose(nan, [1], equalNaN: true))
    #expect(!allClose([1], nan))
    #expect(allClose(NDArray([.infinity]), NDArray([.infinity])))
    #expect(!allClose(NDArray([.infinity]), NDArray([-.infinity])))
    #expect(!allClose([1], NDArray([.infinity])))
    #expect(!allClose(NDArray([.infinity]), [1]))
  }

  @Test func oneFarElementIsEnough() {
    let a = NDArray.ones(100)
    a[57] = 2
    #expect(!allClose(a, NDArray.ones(100)))
  }

  @Test func equality() {
    #expect(arrayEqual([1, 2], [1, 2]))
    #expect(!arrayEqual([1, 2], NDArray([1, 2 + 1e-15])))
    #expect(!arrayEqual([1], [[1]]))
    #expect(!arrayEqual([1, 1], NDArray(1)))
    #expect(arrayEqual(counting(2, 3).T, counting(2, 3).T.copy()))
    #expect(!arrayEqual(NDArray(.nan), NDArray(.nan)))
    #expect(arrayEqual(NDArray(.nan), NDArray(.nan), equalNaN: true))
    #expect(arrayEqual(NDArray(0), NDArray(-0.0)))
  }
}
