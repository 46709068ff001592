import NDArrays
import Testing

@testable import Exercises

@Suite struct MultilinearTests {
  @Test func aFactorsGradientIsTheOtherFactor() {
    let gradients = Multilinear.product.gradients([[0.1, 10, -3]], [[[2, 3, 0.7]], [[5, 7, 0.9]]])
    let ofA: [Double] = [0.1 * 5, 70, -3 * 0.9]
    let ofB: [Double] = [0.1 * 2, 30, -3 * 0.7]
    #expect(gradients.map { $0?.shape } == [[1, 3], [1, 3]])
    #expect(gradients[0]?.elements == ofA)
    #expect(gradients[1]?.elements == ofB)
  }

  @Test func eachOfThreeFactorsHasAGradient() {
    let gradients = Multilinear.productOfThree.gradients([2], [[3], [5], [7]])
    #expect(gradients.map { $0?.elements } == [[70], [42], [30]])
  }

  @Test func anInputInTwoPlacesHasTheSumOfBothGradients() {
    #expect(Multilinear.square.output(of: [[3, -4]]).elements == [9, 16])
    #expect(Multilinear.square.gradients([1, 10], [[3, -4]]).map { $0?.elements } == [[6, -80]])
  }

  @Test func matricesHaveGradientsOfTheirOwnShape() {
    let a: NDArray = [[1, 2], [3, 4], [5, 6]]
    let b: NDArray = [[7, 8, 9, 1], [1, 2, 3, 4]]
    let upstream: NDArray = [[1, 0, 2, 0], [0, 3, 0, -1], [0.5, 0, 0, 1]]
    let gradients = Multilinear.matrixProduct.gradients(upstream, [a, b])
    #expect(gradients.map { $0?.shape } == [[3, 2], [2, 4]])
    #expect(gradients[0]?.elements == [25, 7, 23, 2, 4.5, 4.5])
    #expect(gradients[1]?.elements == [3.5, 9, 2, 2, 5, 12, 4, 2])
  }

  @Test func aTransposedViewIsAnInputLikeAnyOther() {
    let w: NDArray = [[1, 2], [3, 4], [5, 6]]
    let gradients = Multilinear.matrixProduct.gradients([[1, 10, 100]], [[[2, 3]], w.T])
    #expect(gradients[0]?.elements == [531, 642])
    #expect(gradients[1]?.elements == [2, 20, 200, 3, 30, 300])
  }

  @Test func aSingleNumberStandsForAnArrayFullOfIt() {
    let gradients = Multilinear.product.gradients(NDArray(2), [[[2, 3]], [[5, 7]]])
    #expect(gradients.map { $0?.shape } == [[1, 2], [1, 2]])
    #expect(gradients.map { $0?.elements } == [[10, 14], [4, 6]])
  }
}
