/// An option a command understands.
struct Option {
  /// The name, with its hyphens: `--jobs`.
  let name: String

  /// What stands for the option's value in the help, `N`; `nil` for an option without one.
  let value: String?

  /// What the option does, in one line.
  let help: String

  init(_ name: String, _ value: String? = nil, help: String) {
    self.name = name
    self.value = value
    self.help = help
  }

  /// Understood by every command.
  static let common = [
    Option("--help", help: "show this help"),
    Option("--version", help: "show the version"),
  ]
}
