import HW1Bonus
import MyTorch
import NDArrays

/// A training from its first epoch, or from where it was left, to its last.
struct TrainingRun {
  private let settings: Settings
  private let data: DigitData
  private let folder: ResultsFolder
  private let network: MLP
  private let engine: EngineKind

  /// The state after the last epoch that is complete.
  private var checkpoint: Checkpoint

  /// Begins a training, or goes on from `saved`, which has the same layers as `settings`.
  init(
    settings: Settings, engine: EngineKind = .dynamic, from saved: Checkpoint?, data: DigitData,
    folder: ResultsFolder
  ) {
    self.settings = settings
    self.engine = engine
    self.data = data
    self.folder = folder
    network = Self.network(settings)
    saved?.restore(network)
    checkpoint = Checkpoint(
      network, settings: settings, trainingCount: data.training.count, history: saved?.history ?? [])
  }

  /// The settings for going on with `saved` as `options` want it.
  ///
  /// - Throws: ``RunError`` if that does not go together.
  static func settings(_ options: Options, goingOnWith saved: Checkpoint, path: String) throws -> Settings {
    var settings = saved.settings
    if let hidden = options.hidden, hidden != settings.hidden {
      var asked = settings
      asked.hidden = hidden
      throw RunError.differentRun(
        path: path, option: .hidden, found: settings.hiddenText, asked: asked.hiddenText)
    }
    if let named = options.activations {
      var asked = settings
      asked.activations = try Settings.activations(named, hidden: settings.hidden)
      guard asked.activations == settings.activations else {
        throw RunError.differentRun(
          path: path, option: .activation, found: settings.activationText, asked: asked.activationText)
      }
    }
    settings.apply(options)
    guard settings.epochs > saved.history.count else {
      throw RunError.nothingLeft(path: path, epochs: saved.history.count)
    }
    return settings
  }

  private static func network(_ settings: Settings) -> MLP {
    let engine = Autograd()
    return MLP(
      inputSize: DigitData.side * DigitData.side, outputSize: DigitData.classes, hiddens: settings.hidden,
      activations: settings.activations.map { $0.make(engine) } + [Identity(engine)],
      criterion: SoftmaxCrossEntropy(engine), learningRate: settings.learningRate, autogradEngine: engine,
      momentum: settings.momentum, generator: RandomGenerator(seed: settings.seed))
  }

  /// The number of weights and biases.
  private var parameterCount: Int {
    network.linearLayers.reduce(0) { $0 + $1.W.size + $1.b.size }
  }

  /// Trains, saves after every epoch, and draws the pictures at the end.
  ///
  /// - Throws: ``RunError`` or `NumPyFormatError`.
  mutating func run() throws -> ExitStatus {
    print(Report.beginning(data, settings, parameters: parameterCount))
    var status = ExitStatus.success
    do {
      try Interruption.holdBack { try train() }
    } catch is Interruption {
      // An earlier result in the folder is worth more than a network that has seen part of an epoch.
      guard !checkpoint.history.isEmpty else {
        print("interrupted before the end of the first epoch: nothing was written")
        return .interrupted
      }
      status = .interrupted
      print(
        "interrupted: going back to the end of epoch \(checkpoint.history.count); --resume goes on from there"
      )
      checkpoint.restore(network)
    }
    try finish()
    return status
  }

  private mutating func train() throws {
    let first = checkpoint.history.count + 1
    let count = data.training.count
    let bar = ProgressBar(epochs: settings.epochs, trainings: max(0, settings.epochs - first + 1) * count)
    defer { bar.clear() }
    var kept = checkpoint
    defer { checkpoint = kept }
    // A closure with a name cannot hold a self that may change.
    let run = self
    var watch = RecordWatch()
    let afterBatch = { (report: BatchReport) throws in
      // The static engine records nothing.
      if engine == .dynamic {
        try watch.check(run.network.autogradEngine.operationList.count, keptEpochs: kept.history.count)
      }
      try run.refuseInfinity(report.score, epoch: report.epoch, kept: kept)
      bar.show(report, of: count, done: (kept.history.count + 1 - first) * count)
      try Interruption.check()
    }
    let afterEpoch = { (stats: EpochStats) throws in
      try run.refuseInfinity(stats.validation, epoch: stats.epoch, kept: kept)
      kept = Checkpoint(
        run.network, settings: run.settings, trainingCount: count, history: kept.history + [stats])
      try run.folder.save(kept)
      bar.clear()
      print(Report.epoch(stats, of: run.settings.epochs))
      flushOutput()
    }
    let epochs = first..<max(first, settings.epochs + 1)
    switch engine {
    case .dynamic:
      try getTrainingStats(
        network, training: data.training, validation: data.validation, epochs: epochs,
        batchSize: settings.batchSize, seed: settings.seed, afterBatch: afterBatch, afterEpoch: afterEpoch)
    #if canImport(StaticGraphs)
      case .static:
        try StaticEngine(network, settings: settings).train(
          data.training, validation: data.validation, epochs: epochs, afterBatch: afterBatch,
          afterEpoch: afterEpoch)
    #endif
    }
  }

  /// Stops a training in which the numbers have grown beyond all bounds.
  private func refuseInfinity(_ score: Score, epoch: Int, kept: Checkpoint) throws {
    if score.loss.isFinite { return }
    throw RunError.diverged(
      loss: score.loss, epoch: epoch, learningRate: settings.learningRate, keptEpochs: kept.history.count)
  }

  /// Tests the network and saves everything.
  private func finish() throws {
    let test = data.test.map { evaluate(network, $0, batchSize: settings.batchSize) }
    if let test { print(Report.test(test)) }
    let shown = data.test ?? data.validation
    let predictions = Predictions(network, shown, batchSize: settings.batchSize)
    try folder.save(checkpoint, test: test)
    try folder.save(predictions, of: shown, name: data.test == nil ? "validation" : "test")
    print("results: \(folder.path)/ (\(ResultsFolder.fileNames.joined(separator: ", ")))")
  }
}
