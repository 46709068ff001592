extension RecordedGraph {
  /// What the picture shows, as a list: for whoever does not see it.
  var sentences: [String] {
    let steps = steps.enumerated().map { index, step in
      let inputs = step.inputs.map { input in
        let target = input.target.map { "its gradient goes to \($0)" } ?? "its gradient goes to the buffer"
        let copy = input.place.original.map { "with the elements of \($0), but another array" }
        return
          "\(input.place.text) (\([copy, target, input.remark].compactMap(\.self).joined(separator: "; ")))"
      }
      let more = step.moreInputs > 0 ? ["\(step.moreInputs) more"] : []
      let taken = (inputs + more).joined(separator: ", ")
      let place = step.isReached ? "" : " Backward never comes here from the output."
      let later = step.isLater ? " The sweep comes here after the first wrong gradient." : ""
      return "takes \(taken.isEmpty ? "nothing" : taken), and puts out \(step.output.text).\(place)\(later)"
    }
    return steps
  }

  /// What is not there.
  var missing: [String] { absences.map { "\($0.place.text): \($0.text)" } }

  /// What is told above the picture.
  var summary: String {
    let count = steps.count + moreSteps
    if count == 0 { return "no operation was recorded" }
    return
      "\(count) operation\(count == 1 ? "" : "s"), in the order in which forward recorded \(count == 1 ? "it" : "them")"
  }
}

extension RecordedGraph.Input {
  /// The same in a picture, where there is room for some words.
  var mark: String? {
    switch (gradient, isFirstWrong) {
    case (nil, _): nil
    case (.right, _): "✓ right"
    case (.wrong, true): "✗ first wrong"
    case (.wrong, false): "✗ wrong"
    case (.silent, true): "✗ first missing"
    case (.silent, false): "✗ missing"
    }
  }

  /// What became of the gradient, in words.
  var remark: String? {
    switch (gradient, isFirstWrong) {
    case (nil, _): nil
    case (.right, _): "gradient right"
    case (.wrong, true): "first wrong gradient"
    case (.wrong, false): "gradient wrong"
    case (.silent, true): "first gradient missing"
    case (.silent, false): "gradient missing"
    }
  }
}
