#if canImport(Staff)
  import Foundation
  import Testing

  @testable import autograder

  @Suite struct GradeCommandTests {
    private func command(_ arguments: String) throws -> GradeCommand {
      try GradeCommand(
        ParsedArguments(arguments.split(separator: " ").map(String.init), options: GradeCommand.options))
    }

    @Test(
      "What does not go together",
      arguments: [
        ("", "say which hand-in to grade: "),
        ("a.tar b.tar", "say where the results of several hand-ins go: --results DIR."),
        (
          "a.tar --attempt best",
          "--attempt is for many hand-ins: say where their results go with --results DIR."
        ),
        ("a.tar --shard 1/2", "--shard is for many hand-ins: "),
        ("a.tar --course c.json", "--course is for the results of a course: "),
        ("all --results r --report staff", "--report student|staff is for a single hand-in; "),
        ("all --results r --format json", "--format is for a single hand-in; "),
        ("all --results r --html p.html", "--html is for a single hand-in; "),
        ("all --results r --shard 1/2", "all shards must be graded with the same arrays: say --seed N"),
        ("all --results r --seed 1 --shard 3/2", "--shard takes I/N, from 1/N to N/N, not '3/2'."),
        ("all --results r --seed 1 --shard 0/2", "--shard takes I/N"),
        ("all --results r --seed 1 --shard 1", "--shard takes I/N"),
        ("all --results r --attempt second", "--attempt takes last or first or best, not 'second'."),
        ("a.tar --report everybody", "--report takes student or staff, not 'everybody'."),
      ])
    func isRefused(arguments: String, message: String) throws {
      let error = #expect(throws: UsageError.self) { try command(arguments) }
      #expect(try #require(error).description.hasPrefix(message))
    }

    @Test(arguments: [
      "a.tar", "a.tar --html p.html", "a.tar --report staff", "a.tar b.tar --results r",
      "all --results r --seed 1 --shard 2/2",
      "all --results r --fixtures f --shard 1/2", "all --report r/x --attempt first", "all --report ./r",
      "all --report /",
    ])
    func isUnderstood(arguments: String) throws {
      _ = try command(arguments)
    }
  }
#endif
