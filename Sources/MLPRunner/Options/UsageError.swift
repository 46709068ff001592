/// What is wrong with the arguments.
enum UsageError: Error, Equatable {
  case unknownOption(String)
  case unexpectedArgument(String)
  case missingValue(Option, String)
  case unexpectedValue(Option)
  case badValue(Option, found: String, expected: String)
  case conflict(Option, Option)

  /// The list of activations does not fit the list of hidden layers.
  case layersDoNotFit(hidden: Int, activations: Int)

  /// The network would be too large for the memory of most computers.
  case tooManyParameters(hidden: String, count: Int, most: Int)
}

extension UsageError: CustomStringConvertible {
  var description: String {
    switch self {
    case .unknownOption(let name):
      "there is no option '\(name)'. The options are: "
        + Option.allCases.map(\.rawValue).joined(separator: ", ") + "."
    case .unexpectedArgument(let argument):
      "'\(argument)' is one argument too many; every value belongs to an option, such as --epochs 20."
    case .missingValue(let option, let placeholder):
      "\(option.rawValue) needs a value: \(option.rawValue) \(placeholder)."
    case .unexpectedValue(let option):
      "\(option.rawValue) does not take a value."
    case .badValue(let option, let found, let expected):
      "\(option.rawValue) takes \(expected); '\(found)' is not one."
    case .conflict(let first, let second):
      "\(first.rawValue) and \(second.rawValue) cannot be combined."
    case .layersDoNotFit(let hidden, let activations):
      "--activation names \(activations) activations, but --hidden has \(hidden) layers. "
        + "Name one for all hidden layers, or one for each."
    case .tooManyParameters(let hidden, let count, let most):
      "--hidden \(hidden) makes a network of \(count) parameters; at most \(most) are taken. Make a layer smaller."
    }
  }
}
