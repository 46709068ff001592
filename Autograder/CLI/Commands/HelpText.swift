/// What `--help` prints for a command.
struct HelpText {
  private let command: any Command.Type

  init(_ command: any Command.Type) {
    self.command = command
  }

  var text: String {
    let isMain = command == RunCommand.self
    let name = isMain ? "" : " \(command.name)"
    var blocks = [
      "\(command.summary)\n\nusage: \(CommandLineTool.invocation)\(name) \(command.synopsis)",
      list(
        (command.options + Option.common).map { ("\($0.name)\($0.value.map { " \($0)" } ?? "")", $0.help) }),
    ]
    if isMain {
      let others = CommandLineTool.commands.dropFirst()
      if !others.isEmpty {
        let rows = others.map { ($0.name, String($0.summary.prefix { $0 != "\n" })) }
        blocks.append("other commands (autograder COMMAND --help tells more):\n" + list(rows))
      }
      blocks.append(
        "exit status: 0 all points, 1 points missing, 2 wrong usage, 3 the autograder could not do its job")
    }
    return blocks.joined(separator: "\n\n")
  }

  private func list(_ rows: [(String, String)]) -> String {
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { left, right in
      "  \(left)\(String(repeating: " ", count: width - left.count + 2))\(right)"
    }.joined(separator: "\n")
  }
}
