import MyTorch
import NDArrays
import Testing

@Suite struct AutogradEngineTests {
  let engine = Autograd()

  private func multiply(_ a: NDArray, _ b: NDArray, gradients: [NDArray?] = [nil, nil]) -> NDArray {
    let output = a * b
    engine.addOperation(
      inputs: [a, b], output: output, gradientsToUpdate: gradients, backwardOperation: mulBackward)
    return output
  }

  @Test func anOperationIsRecordedWithItsArrays() throws {
    let (x, w): (NDArray, NDArray) = ([[1, 2]], [[3, 4]])
    let y = multiply(x, w)
    let operation = try #require(engine.operationList.first)
    #expect(operation.inputs[0] === x)
    #expect(operation.inputs[1] === w)
    #expect(operation.output === y)
    #expect(engine.gradientBuffer.isInMemory(x))
  }

  @Test func anArrayUsedTwiceReceivesBothGradients() {
    let x: NDArray = [[3, -2]]
    _ = multiply(x, x)
    engine.backward([[1, 10]])
    #expect(engine.gradientBuffer.getParam(x).elements == [6, -40])
  }

  @Test func anExternalGradientIsAddedToInPlace() {
    let (x, w, dW): (NDArray, NDArray, NDArray) = ([[1, 2]], [[3, 4]], [[100, 100]])
    _ = multiply(x, w, gradients: [nil, dW])
    engine.backward([[1, 1]])
    #expect(dW.elements == [101, 102])
    #expect(engine.gradientBuffer.getParam(w).elements == [0, 0])
  }

  @Test func aBranchNobodyUsesDoesNotStopTheSweep() {
    let (x, w): (NDArray, NDArray) = ([[1, 2]], [[3, 4]])
    let y = multiply(x, w)
    _ = multiply(y, w)
    _ = multiply(y, x)
    engine.backward([[1, 1]])
    #expect(engine.gradientBuffer.getParam(y).elements == [1, 2])
    #expect(engine.gradientBuffer.getParam(w).elements == [1, 4])
  }

  @Test func aMissingGradientIsNotAdded() {
    let (x, labels): (NDArray, NDArray) = ([[1, 2]], [[0, 1]])
    engine.addOperation(
      inputs: [labels, x], output: x * labels, gradientsToUpdate: [nil, nil],
      backwardOperation: { gradOutput, inputs in [nil, gradOutput * inputs[0]] })
    engine.backward([[5, 5]])
    #expect(engine.gradientBuffer.getParam(x).elements == [0, 5])
    #expect(engine.gradientBuffer.getParam(labels).elements == [0, 0])
  }

  @Test(arguments: [[], [1], [1, 2]] as [[Int]])
  func theDivergenceMayBeANumberOrAFullArray(shape: [Int]) {
    let (x, w): (NDArray, NDArray) = ([[1, 2]], [[3, 4]])
    _ = multiply(x, w)
    engine.backward(NDArray.ones(shape))
    #expect(engine.gradientBuffer.getParam(x).elements == [3, 4])
  }

  @Test func zeroGradForgetsOperationsAndGradientsButNotExternalOnes() {
    let (x, w, dW): (NDArray, NDArray, NDArray) = ([[1, 2]], [[3, 4]], [[0, 0]])
    _ = multiply(x, w, gradients: [nil, dW])
    engine.backward(1)
    engine.zeroGrad()
    #expect(engine.operationList.isEmpty)
    #expect(!engine.gradientBuffer.isInMemory(x))
    #expect(dW.elements == [1, 2])
  }

  @Test func anOperationDescribesItself() {
    let (x, w, dW): (NDArray, NDArray, NDArray) = ([[1, 2]], [[3, 4]], [[0, 0]])
    _ = multiply(x, w, gradients: [nil, dW])
    #expect(engine.operationList.map(\.description) == ["(1, 2) buffer, (1, 2) external -> (1, 2)"])
  }

  @Test func backwardWithoutOperationsStopsTheProgram() async {
    await #expect(processExitsWith: .failure) { Autograd().backward(1) }
  }

  @Test func asManyGradientsToUpdateAsInputs() async {
    await #expect(processExitsWith: .failure) {
      let x = NDArray.ones([2])
      Autograd().addOperation(
        inputs: [x], output: x, gradientsToUpdate: [], backwardOperation: identityBackward)
    }
  }
}
