import MyTorch
import NDArrays
import Testing

/// The reference at the ends of the numbers: values and gradients.
@Suite struct ExtremesTests {
  static func pass(
    _ make: (Autograd) -> Activation, _ x: [Double], upstream: [Double]
  ) -> (value: [Double], gradient: [Double]) {
    let engine = Autograd()
    let input = NDArray([x])
    let output = make(engine)(input)
    engine.backward(NDArray([upstream]))
    return (output.elements, engine.gradientBuffer.getParam(input).elements)
  }

  @Test func unitsThatAreOffPassNothingOn() {
    let (value, gradient) = Self.pass(
      { ReLU($0) }, [-.infinity, -5, -0.0, 0, 3, .infinity, -1], upstream: [1, .infinity, 1, 1, 2, 1, .nan])
    #expect(value == [0, 0, 0, 0, 3, .infinity, 0])
    #expect(value[1].sign == .plus)
    #expect(gradient == [0, 0, 0, 0, 2, 1, 0])
  }

  @Test func tanhKeepsTheDigitsOfSmallNumbersAndTails() {
    let (value, gradient) = Self.pass(
      { Tanh($0) }, [1e-10, -1e-300, 20, -1000, .infinity], upstream: [1, 1, 1, 1, 1])
    #expect(abs(value[0] - 1e-10) <= 1e-25)
    #expect(Array(value[1...]) == [-1e-300, 1, -1, 1])
    #expect(abs(gradient[2] / 1.6993417021166355e-17 - 1) < 1e-14)
    #expect(abs(gradient[0] - 1) < 1e-15 && gradient[3] == 0 && gradient[4] == 0)
  }

  @Test func sigmoidInItsTails() {
    let (value, gradient) = Self.pass(
      { Sigmoid($0) }, [-700, 700, -.infinity, .infinity, -1000], upstream: [1, 1, 1, 1, 1])
    #expect(abs(value[0] / 9.859676543759770e-305 - 1) < 1e-13 && value[1] == 1)
    #expect(Array(value[2...]) == [0, 1, 0])
    #expect(abs(gradient[0] / 9.859676543759770e-305 - 1) < 1e-13)
    #expect(Array(gradient[2...]) == [0, 0, 0])
  }

  @Test func aLabelOfZeroTakesNothingFromALogitOfMinusInfinity() {
    let engine = Autograd()
    let logits = NDArray([[-Double.infinity, 0]])
    let loss = SoftmaxCrossEntropy(engine)
    #expect(loss([[0, 1]], logits).item == 0)
    loss.backward()
    #expect(engine.gradientBuffer.getParam(logits).elements == [0, 0])
  }

  static let refused: [@Sendable () -> Void] = [
    { _ = SoftmaxCrossEntropy(Autograd())([0, 1, 0], [[1, 2, 3]]) },
    { _ = SoftmaxCrossEntropy(Autograd())([[0, 0, 0]], [[1, 2, 3]]) },
    { _ = SoftmaxCrossEntropy(Autograd())([[0, 1, 2]], [[1, 2, 3]]) },
    { _ = SoftmaxCrossEntropy(Autograd())([[1, 1, 0]], [[1, 2, 3]]) },
    { _ = MSELoss(Autograd())([[0]], [[1], [1]]) },
    {
      let (x, w, dW) = (NDArray.ones(1, 3), NDArray.ones(2, 3), NDArray.zeros(2, 3))
      Autograd().addOperation(
        inputs: [x, w.T], output: matmul(x, w.T), gradientsToUpdate: [nil, dW],
        backwardOperation: matmulBackward)
    },
    {
      let (x, engine) = (NDArray.ones(2, 2), Autograd())
      engine.addOperation(
        inputs: [x], output: x + 0, gradientsToUpdate: [NDArray.zeros(2, 2)],
        backwardOperation: { _, _ in [NDArray(1)] })
      engine.backward(1)
    },
    {
      let (x, engine) = (NDArray.ones(2, 2), Autograd())
      engine.addOperation(
        inputs: [x, x], output: x + x, gradientsToUpdate: [nil, nil],
        backwardOperation: { gradOutput, _ in [gradOutput] })
      engine.backward(1)
    },
  ]

  static let messages = [
    "(3,), the predictions yHat (1, 3)", "add up to 0.0", "add up to 3.0", "add up to 2.0",
    "(1, 1), the predictions yHat (2, 1)",
    "record the transposed view", "a gradient of shape () for input 0 of shape (2, 2)",
    "inputs is 2, but its backward function returned 1",
  ]

  @Test(arguments: refused.indices)
  func whatDoesNotFitIsTold(index: Int) async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { [index] in
      ExtremesTests.refused[index]()
    }
    let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(text.contains(Self.messages[index]))
  }

  /// The documented rule: without `zeroGrad`, gradients of a second sweep are added to those of the first.
  @Test func aSecondSweepAddsToTheFirst() {
    let (x, engine) = (NDArray.ones(2), Autograd())
    engine.addOperation(
      inputs: [x], output: exp(x), gradientsToUpdate: [nil],
      backwardOperation: { gradOutput, _ in [gradOutput] })
    engine.backward(1)
    engine.backward(1)
    #expect(engine.gradientBuffer.getParam(x).elements == [2, 2])
  }

  /// The other documented rule: backward functions see the arrays as they are when the sweep comes.
  @Test func whatIsChangedInPlaceBeforeTheSweepIsSeenAsItIsThen() {
    let (x, w, engine) = (NDArray.ones(2), NDArray.full([2], 3), Autograd())
    engine.addOperation(
      inputs: [x, w], output: x * w, gradientsToUpdate: [nil, nil], backwardOperation: mulBackward)
    w += 4
    engine.backward(1)
    #expect(engine.gradientBuffer.getParam(x).elements == [7, 7])
  }
}
