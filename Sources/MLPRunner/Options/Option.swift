/// The options there are.
enum Option: String, CaseIterable {
  case epochs = "--epochs"
  case batchSize = "--batch-size"
  case learningRate = "--learning-rate"
  case momentum = "--momentum"
  case hidden = "--hidden"
  case activation = "--activation"
  case engine = "--engine"
  case seed = "--seed"
  case data = "--data"
  case outpath = "--outpath"
  case resume = "--resume"
  case writeData = "--write-data"
  case help = "--help"

  /// What stands for the option's value in the help; `nil` for an option without one.
  var placeholder: String? {
    switch self {
    case .epochs, .batchSize, .seed: "N"
    case .learningRate, .momentum: "X"
    case .hidden: "N,N,…"
    case .activation, .engine: "NAME"
    case .data, .outpath, .writeData: "DIR"
    case .resume, .help: nil
    }
  }

  /// What the option does, in one line.
  var help: String {
    switch self {
    case .epochs: "how often to go through the training set (\(Settings.standard.epochs))"
    case .batchSize: "examples before each step (\(Settings.standard.batchSize))"
    case .learningRate: "how far a step goes against the gradient (\(Settings.standard.learningRate))"
    case .momentum: "the part of the last step that is taken again (\(Settings.standard.momentum))"
    case .hidden: "sizes of the hidden layers, or none (\(Settings.standard.hiddenText))"
    case .activation: "\(ActivationKind.names); one for all layers, or a list (relu)"
    case .engine: "what trains: \(EngineKind.explanation)"
    case .seed: "decides the weights and the order of the examples (\(Settings.standard.seed))"
    case .data: "the folder with train_data.npy, train_labels.npy, val_… and test_…"
    case .outpath: "where the results go (mlp-output)"
    case .resume: "go on with the training whose results are in --outpath"
    case .writeData: "only write the drawn digits as .npy files into this folder"
    case .help: "show this help"
    }
  }
}
