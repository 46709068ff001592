import MyTorch
import NDArrays
import Testing

@Suite struct ModulesTests {
  @Test(arguments: [-1000.0, -30, -1, 1, 30, 1000])
  func activationsAreStable(at value: Double) {
    for make in [{ Sigmoid($0) }, { Tanh($0) }, { ReLU($0) }] as [(Autograd) -> Activation] {
      let engine = Autograd()
      let x = NDArray.full([1, 2], value)
      let y = make(engine)(x)
      engine.backward(1)
      #expect(y.elements.allSatisfy { $0.isFinite })
      #expect(engine.gradientBuffer.getParam(x).elements.allSatisfy { $0.isFinite })
    }
  }

  @Test func lossIsTheMeanOverTheBatch() {
    let logits: NDArray = [[1, 2, 3], [1, 2, 3]]
    let labels: NDArray = [[0, 0, 1], [1, 0, 0]]
    let loss = SoftmaxCrossEntropy(Autograd())(labels, logits)
    #expect(abs(loss.item - (0.40760596444438 + 2.40760596444438) / 2) < 1e-12)
  }

  @Test func lossKeepsItsValue() {
    let loss = MSELoss(Autograd())
    let value = loss([[1, 2]], [[1, 4]])
    #expect(value.item == 2)
    #expect(loss.lossVal === value)
  }

  @Test func largeLogitsDoNotOverflow() {
    let engine = Autograd()
    let logits: NDArray = [[1000, -1000, 0]]
    let loss = SoftmaxCrossEntropy(engine)
    #expect(loss([[0, 1, 0]], logits).item == 2000)
    loss.backward()
    #expect(engine.gradientBuffer.getParam(logits).elements == [1, -1, 0])
  }

  @Test func aLayerStartsWithinItsBoundAndWithoutGradients() {
    let layer = Linear(4, 3, Autograd(), generator: RandomGenerator(seed: 1))
    #expect(layer.W.shape == [3, 4])
    #expect(layer.b.shape == [3, 1])
    #expect(layer.W.elements.allSatisfy { $0.magnitude <= 0.5 })
    #expect(Set(layer.W.elements).count == 12)
    for zeros in [layer.dW, layer.db, layer.momentumW, layer.momentumB] {
      #expect(zeros.elements.allSatisfy { $0 == 0 })
    }
  }

  @Test func gradientsOfALayerAccumulateOverSweeps() {
    let engine = Autograd()
    let layer = Linear(2, 1, engine)
    for _ in 0..<2 {
      engine.zeroGrad()
      _ = layer([[1, 2], [3, 4]])
      engine.backward(1)
    }
    #expect(layer.dW.elements == [8, 12])
    #expect(layer.db.elements == [4])
  }
}
