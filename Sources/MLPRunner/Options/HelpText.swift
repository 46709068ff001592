import Foundation

/// What `--help` prints.
enum HelpText {
  static var text: String {
    let rows = Option.allCases.map { option in
      let usage = [option.rawValue, option.placeholder].compactMap(\.self).joined(separator: " ")
      return "  " + usage.padding(toLength: 24, withPad: " ", startingAt: 0) + option.help
    }
    return """
      Trains a multilayer perceptron (HW1Bonus) on handwritten digits with your MyTorch.

      swift run -c release mlp [options]

      \(rows.joined(separator: "\n"))

      Without --data it draws a set of digits itself. The same seed gives the same result.
      Ctrl-C ends the training and keeps the epochs that are complete; --resume goes on with it.

      """
  }
}
