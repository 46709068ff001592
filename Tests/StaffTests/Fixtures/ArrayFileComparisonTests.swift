import Foundation
import NDArrays
import NumPyFormat
import Testing

@testable import Staff

struct ArrayFileComparisonTests {
  private let array = NDArray([1, -2, 1e-9, .infinity, .nan])

  @Test(arguments: [2: true, 2 + 1e-12: true, 2 + 1e-9: false, -2: false, .nan: false, .infinity: false])
  func oneElementOfAnother(_ value: Double, isAlike: Bool) {
    let other = array.copy()
    other[1] = NDArray(-value)
    #expect(ArrayFileComparison.areAlike(array, other) == isAlike)
  }

  @Test func anotherShapeOrPlaceOfWhatIsNotFinite() {
    #expect(!ArrayFileComparison.areAlike(array, array.reshaped([1, 5])))
    #expect(!ArrayFileComparison.areAlike(array, NDArray([1, -2, 1e-9, .nan, .infinity])))
    #expect(!ArrayFileComparison.areAlike(array, NDArray([1, -2, 1e-9, -.infinity, .nan])))
  }

  @Test func differencesOfRoundingInSmallNumbers() {
    #expect(ArrayFileComparison.areAlike(NDArray([1e-16, 0]), NDArray([0, -1e-16])))
    #expect(!ArrayFileComparison.areAlike(NDArray([1e-13, 0]), NDArray([0, 0])))
  }

  @Test func filesWithOneOrMoreArrays() {
    let near = array * (1 + 1e-15)
    func single(_ array: NDArray) -> Data { Data(NPY.encode(array)) }
    func several(_ name: String, _ array: NDArray) -> Data {
      Data(NPZ.encode([(name, array), ("b", NDArray(1))]))
    }
    #expect(ArrayFileComparison.areAlike(single(array), single(near), file: "a.npy"))
    #expect(!ArrayFileComparison.areAlike(single(array), single(-array), file: "a.npy"))
    #expect(ArrayFileComparison.areAlike(several("a", array), several("a", near), file: "a.npz"))
    #expect(!ArrayFileComparison.areAlike(several("a", array), several("c", near), file: "a.npz"))
    #expect(!ArrayFileComparison.areAlike(single(array), Data("no array".utf8), file: "a.npy"))
  }
}
