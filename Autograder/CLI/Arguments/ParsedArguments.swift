import Foundation

/// The arguments of one command, taken apart.
struct ParsedArguments {
  /// The arguments that are not options, in order.
  let positional: [String]

  private let values: [String: [String]]

  /// Takes `arguments` apart: `--name value`, `--name=value`, `--flag`; after `--` nothing is an option.
  ///
  /// - Parameter options: Those of the command, beside the common ones.
  /// - Throws: ``UsageError`` for an option the command does not have, or one without its value.
  init(_ arguments: [String], options: [Option]) throws {
    let options = options + Option.common
    var positional: [String] = []
    var values: [String: [String]] = [:]
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        positional += rest
        break
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        positional.append(argument)
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
        String.init)
      let name = ["-h": "--help", "-v": "--verbose"][parts[0]] ?? parts[0]
      guard let option = options.first(where: { $0.name == name }) else {
        throw UsageError.unknownOption(parts[0], valid: options.map(\.name))
      }
      guard let placeholder = option.value else {
        if parts.count == 2 { throw UsageError.unexpectedValue(option: name) }
        values[name, default: []].append("")
        continue
      }
      guard let value = parts.count == 2 ? parts[1] : rest.popFirst() else {
        throw UsageError.missingValue(option: name, value: placeholder)
      }
      values[name, default: []].append(value)
    }
    self.positional = positional
    self.values = values
  }

  /// Whether the option was given.
  func has(_ name: String) -> Bool {
    values[name] != nil
  }

  /// The option's value, the last one if it was given several times.
  func value(_ name: String) -> String? {
    values[name]?.last
  }

  /// The option's value as a path.
  ///
  /// The shell replaces `~` only where a word begins with it: not in `--fixtures=~/arrays`.
  func path(_ name: String) throws -> String? {
    guard let text = value(name) else { return nil }
    guard !text.isEmpty else { throw UsageError.badValue(option: name, found: text, expected: "a path") }
    return (text as NSString).expandingTildeInPath
  }

  /// All values of an option that may be given several times.
  func all(_ name: String) -> [String] {
    values[name] ?? []
  }

  /// The option's value as a number within `range`.
  func number<Number: LosslessStringConvertible & Comparable>(
    _ name: String, in range: ClosedRange<Number>, expected: String
  ) throws -> Number? {
    guard let text = value(name) else { return nil }
    guard let number = Number(text), range.contains(number) else {
      throw UsageError.badValue(option: name, found: text, expected: expected)
    }
    return number
  }

  /// The option's value, if it is one of `choices`.
  func choice(_ name: String, of choices: [String]) throws -> String? {
    guard let text = value(name) else { return nil }
    guard choices.contains(text) else {
      throw UsageError.badValue(option: name, found: text, expected: choices.joined(separator: " or "))
    }
    return text
  }

  /// Complains about arguments that are not options.
  func refusePositional() throws {
    if let first = positional.first { throw UsageError.unexpectedArgument(first) }
  }
}
