import Foundation

/// What the user wants, as the arguments say it; what they leave open is `nil`.
struct Options: Equatable {
  var epochs: Int?
  var batchSize: Int?
  var learningRate: Double?
  var momentum: Double?
  var hidden: [Int]?
  var activations: [ActivationKind]?
  var engine = EngineKind.dynamic
  var seed: UInt64?
  var data: String?
  var outpath = "mlp-output"
  var resume = false
  var writeData: String?
  var help = false

  /// The largest whole number that is taken where nothing else limits it: sums and products of several of them still fit.
  static let largestNumber = 1_000_000_000

  /// Understands `--name value`, `--name=value` and `--flag`.
  ///
  /// - Throws: ``UsageError``.
  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
        String.init)
      let name = parts[0] == "-h" ? "--help" : parts[0]
      guard let option = Option(rawValue: name) else {
        throw argument.hasPrefix("-")
          ? UsageError.unknownOption(name) : UsageError.unexpectedArgument(argument)
      }
      guard let placeholder = option.placeholder else {
        guard parts.count == 1 else { throw UsageError.unexpectedValue(option) }
        set(option)
        continue
      }
      // An option's name in the place of the value means that the value was forgotten.
      guard let value = parts.count == 2 ? parts[1] : rest.popFirst(), Option(rawValue: value) == nil else {
        throw UsageError.missingValue(option, placeholder)
      }
      try set(option, value)
    }
    if resume && writeData != nil { throw UsageError.conflict(.resume, .writeData) }
    if data != nil && writeData != nil { throw UsageError.conflict(.data, .writeData) }
  }

  private mutating func set(_ flag: Option) {
    switch flag {
    case .resume: resume = true
    case .help: help = true
    default: break
    }
  }

  private mutating func set(_ option: Option, _ text: String) throws {
    func value<Value>(_ expected: String, _ convert: (String) -> Value?) throws -> Value {
      guard let value = convert(text) else {
        throw UsageError.badValue(option, found: text, expected: expected)
      }
      return value
    }
    func path() throws -> String {
      // The shell replaces ~ only where a word begins with it: not in --outpath=~/results.
      try value("the path of a folder") { $0.isEmpty ? nil : ($0 as NSString).expandingTildeInPath }
    }
    func wholeNumber(from low: Int) throws -> Int {
      let range = low...Self.largestNumber
      return try value("a whole number from \(low) to \(Self.largestNumber)") {
        Int($0).flatMap { range.contains($0) ? $0 : nil }
      }
    }
    switch option {
    case .epochs:
      epochs = try wholeNumber(from: 0)
    case .batchSize:
      batchSize = try wholeNumber(from: 1)
    case .learningRate:
      learningRate = try value("a number above 0, such as 0.05") { number($0) { $0 > 0 } }
    case .momentum:
      momentum = try value("a number from 0 up to, but not including, 1") { number($0) { $0 >= 0 && $0 < 1 } }
    case .hidden:
      hidden = try value(
        "the sizes of the hidden layers, such as 32,32,32 (each from 1 to 100000), or none", sizes)
    case .activation:
      activations = try value("\(ActivationKind.names), or a list of them with one for each hidden layer") {
        list($0) { ActivationKind(rawValue: $0.lowercased()) }
      }
    case .engine:
      engine = try value("\(EngineKind.names)") { EngineKind(rawValue: $0.lowercased()) }
    case .seed:
      // A checkpoint keeps it as a Double.
      seed = try value("a whole number from 0 to 2^53") { UInt64($0).flatMap { $0 <= 1 << 53 ? $0 : nil } }
    case .data: data = try path()
    case .outpath: outpath = try path()
    case .writeData: writeData = try path()
    case .resume, .help: break
    }
  }

  private func number(_ text: String, _ isRight: (Double) -> Bool) -> Double? {
    Double(text).flatMap { $0.isFinite && isRight($0) ? $0 : nil }
  }

  private func sizes(_ text: String) -> [Int]? {
    text == "none" ? [] : list(text) { Int($0).flatMap { (1...100_000).contains($0) ? $0 : nil } }
  }

  /// The elements of a list with commas; `nil` if one of them is not right.
  private func list<Element>(_ text: String, _ convert: (Substring) -> Element?) -> [Element]? {
    let words = text.split(separator: ",", omittingEmptySubsequences: false)
    let elements = words.map { $0.drop { $0 == " " } }.compactMap(convert)
    return elements.count == words.count ? elements : nil
  }
}
