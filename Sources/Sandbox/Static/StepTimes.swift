internal import HW1Bonus
internal import MyTorch
internal import NDArrays
internal import StaticGraphs

/// How long a training step takes with each engine.
struct StepTimes {
  /// The median times of a step, in seconds.
  struct Row {
    let batch: Int
    let dynamic: Double
    let oneThread: Double
    let twoThreads: Double
  }

  let rows: [Row]

  /// Measures on this machine, the engines in turn, so that all of them have the same luck.
  static func measured(batches: [Int] = [1, 32, 128], steps: Int = 60) throws -> StepTimes {
    StepTimes(rows: try batches.map { try measure($0, steps) })
  }

  private static func measure(_ batch: Int, _ steps: Int) throws -> Row {
    let generator = RandomGenerator(seed: 11785)
    let x = generator.uniform(0, 1, [batch, 784])
    let labels = NDArray.zeros([batch, 10])
    for row in 0..<batch { labels[row, row % 10] = NDArray(1) }
    let engine = Autograd()
    let network = MLP(
      inputSize: 784, outputSize: 10, hiddens: [128], activations: [ReLU(engine), Identity(engine)],
      criterion: SoftmaxCrossEntropy(engine), learningRate: 0.05, autogradEngine: engine, momentum: 0.9,
      generator: generator)
    func program(threads: Int) throws -> Program {
      var arrays: [String: NDArray] = [:]
      for (index, layer) in network.linearLayers.enumerated() {
        arrays["layer\(index + 1).W"] = layer.W.copy()
        arrays["layer\(index + 1).b"] = layer.b.copy()
      }
      let program = try Program(
        CompiledNetwork.graph(batch: batch).compiled(), parameters: ParameterStore(arrays), threads: threads)
      try program.set("x", x)
      try program.set("labels", labels)
      return program
    }
    let (one, two) = (try program(threads: 1), try program(threads: 2))
    let engines: [() -> Void] = [
      {
        network.zeroGrads()
        _ = network(x)
        network.backward(labels)
        network.step()
      }, { one.run() }, { two.run() },
    ]
    let clock = ContinuousClock()
    var times: [[Double]] = engines.map { _ in [] }
    for _ in 0..<steps {
      for (index, step) in engines.enumerated() { times[index].append(clock.measure(step) / .seconds(1)) }
    }
    let medians = times.map { $0.sorted()[$0.count / 2] }
    return Row(batch: batch, dynamic: medians[0], oneThread: medians[1], twoThreads: medians[2])
  }

  var text: String {
    var table = TextTable(
      "batch", "MyTorch", "static, 1 thread", "static, 2 threads", "times as fast", leftAligned: [])
    for row in rows {
      let best = min(row.oneThread, row.twoThreads)
      table.rows.append([
        "\(row.batch)", NumberText.time(row.dynamic), NumberText.time(row.oneThread),
        NumberText.time(row.twoThreads), NumberText.fixed(row.dynamic / best, 1),
      ])
    }
    return """
      A step of this network: the median of many, in turn with each engine

      \(table.text)

      Both engines use the same loops for exponentials and the like. What is saved is memory: no array is allocated, what is
      between two operations stays in the cache, and the parameters are updated while their gradients are at hand. Measure
      with -c release; the ratios depend on the machine.
      """
  }
}
