/// Ends the program, and so a fuzzer's run, if `condition` does not hold.
func require(_ condition: Bool, _ requirement: @autoclosure () -> String) {
  guard condition else { fatalError("violated: \(requirement())") }
}
