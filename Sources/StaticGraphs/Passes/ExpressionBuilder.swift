/// Puts the expressions of several nodes together into one.
struct ExpressionBuilder {
  private var instructions: [Expression.Instruction] = []
  private var inputs: [Int] = []

  /// What stands for the nodes that are part of the expression.
  private var results: [Int: Expression.Operand] = [:]

  /// What stands for a node's result: an earlier instruction's, or an input, which becomes one if it has not been.
  mutating func operand(of node: Int) -> Expression.Operand {
    if let known = results[node] { return known }
    inputs.append(node)
    let operand = Expression.Operand.input(inputs.count - 1)
    results[node] = operand
    return operand
  }

  /// Adds the operations of a node to whose inputs these operands belong.
  mutating func append(_ expression: Expression, _ operands: [Expression.Operand], result node: Int) {
    var own: [Expression.Operand] = []
    func moved(_ operand: Expression.Operand) -> Expression.Operand {
      switch operand {
      case .input(let number): operands[number]
      case .constant: operand
      case .result(let number): own[number]
      }
    }
    for instruction in expression.instructions {
      let left = moved(instruction.left)
      if instruction.operation == .identity {
        own.append(left)
      } else {
        instructions.append(.init(instruction.operation, left, instruction.right.map(moved)))
        own.append(.result(instructions.count - 1))
      }
    }
    results[node] = own[own.count - 1]
  }

  /// The expression whose result is that of `node`, and its inputs.
  func finished(_ node: Int) -> (Expression, inputs: [Int]) {
    guard let last = results[node] else { return (Expression(instructions), inputs) }
    // The last instruction gives the result; a mere broadcast has none yet.
    if last == .result(instructions.count - 1) { return (Expression(instructions), inputs) }
    return (Expression(instructions + [.init(.identity, last)]), inputs)
  }
}
