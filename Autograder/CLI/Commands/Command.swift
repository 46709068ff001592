/// One thing the autograder can do.
protocol Command {
  /// The word that asks for it.
  static var name: String { get }

  /// What follows the name, for the help: `[SECTION ...] [OPTIONS]`.
  static var synopsis: String { get }

  /// What it does, in a sentence or two.
  static var summary: String { get }

  /// The options it understands beside the common ones.
  static var options: [Option] { get }

  /// Checks the arguments; throws ``UsageError`` before anything is done.
  init(_ arguments: ParsedArguments) throws

  /// Does it.
  func run() throws -> ExitStatus
}
