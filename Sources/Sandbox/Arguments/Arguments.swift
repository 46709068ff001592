internal import Foundation

/// What the user wants.
struct Arguments: Equatable {
  /// What to show; everything if nothing in particular was asked for.
  var parts = Part.allCases
  /// The folder for pictures.
  var outpath = "sandbox-output"
  var wantsHelp = false

  /// Understands parts by their names, `--outpath DIR`, `--outpath=DIR` and `--help`.
  init(_ arguments: [String]) throws(UsageError) {
    var chosen: [Part] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if let part = Part(rawValue: argument) {
        chosen.append(part)
      } else if argument == "--help" || argument == "-h" {
        wantsHelp = true
      } else if argument == "--outpath" {
        outpath = try Self.folder(rest.popFirst())
      } else if argument.hasPrefix("--outpath=") {
        outpath = try Self.folder(String(argument.dropFirst("--outpath=".count)))
      } else {
        throw argument.hasPrefix("-") ? .unknownOption(argument) : .unknownPart(argument)
      }
    }
    if !chosen.isEmpty { parts = chosen }
  }

  private static func folder(_ value: String?) throws(UsageError) -> String {
    guard let value, !value.isEmpty, !value.hasPrefix("-") else { throw .missingFolder }
    // The shell replaces ~ only where a word begins with it: not in --outpath=~/pictures.
    return (value as NSString).expandingTildeInPath
  }

  /// What `--help` prints.
  static var help: String {
    let parts = Part.allCases.map { "  " + TextTable.padded($0.rawValue, to: 16) + $0.help }
    return """
      Works through the recitation's example y = ln(x₁) + x₁x₂ − sin(x₂) by every method of differentiation.

      swift run sandbox [part …] [--outpath DIR]

      \(parts.joined(separator: "\n"))
        --outpath DIR   where pictures go (sandbox-output)
        --help          show this help

      Without a part it shows all of them.
      """
  }
}
