internal import Wire

extension CaseRecord {
  /// What became of the gradients of a case that recorded something.
  ///
  /// - Parameters:
  ///   - answer: The case's answer; `nil` if there is none.
  ///   - roles: What the arrays of the answer are.
  init(_ record: OperationRecord, answer: Diagnosis.Case?, roles: [ArrayRole]) {
    var gradients: [String: Gradient] = [:]
    // The record is that of the first pass.
    for role in roles where role.first == nil {
      guard let answer, answer.expected[role.name] != nil, let name = record.name(of: role) else { continue }
      let isWrong = answer.mismatches.contains { $0.array == role.name }
      gradients[name] = !isWrong ? .right : answer.isSilent(role.name) ? .silent : .wrong
    }
    self.init(record: record, gradients: gradients)
  }
}
