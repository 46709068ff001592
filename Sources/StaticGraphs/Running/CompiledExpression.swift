/// An expression ready to be computed a block at a time, with registers for what is between its operations.
final class CompiledExpression {
  /// The number of elements of a block: registers stay in the nearest cache.
  static let block = 256

  private enum Place {
    case input(Int)
    case constant(Int)
    case register(Int)
  }

  private struct Step {
    let operation: Elementary
    let left: Place
    let right: Place
    let register: Int
  }

  private let steps: [Step]
  private let constants: MutableElements

  /// How many registers are in use at once.
  let registers: Int

  init(_ expression: Expression) {
    let instructions = expression.instructions
    var lastUse = [Int](repeating: -1, count: instructions.count)
    var numbers: [UInt64] = []
    for (index, instruction) in instructions.enumerated() {
      for operand in instruction.operands {
        switch operand {
        case .result(let earlier): lastUse[earlier] = index
        case .constant(let bits): numbers.append(bits)
        case .input: break
        }
      }
    }
    let constants = MutableElements.allocate(capacity: max(1, numbers.count))
    self.constants = constants
    var steps: [Step] = []
    var free: [Int] = []
    var (count, used) = (0, 0)
    var registerOf = [Int](repeating: 0, count: instructions.count)
    for (index, instruction) in instructions.enumerated() {
      func place(_ operand: Expression.Operand) -> Place {
        switch operand {
        case .input(let number): return .input(number)
        case .result(let earlier): return .register(registerOf[earlier])
        case .constant(let bits):
          (constants + used).initialize(to: Double(bitPattern: bits))
          used += 1
          return .constant(used - 1)
        }
      }
      let left = place(instruction.left)
      let right = instruction.right.map(place) ?? left
      // A register whose value is used for the last time here may take the result: the loops know how to work in place.
      for operand in Set(instruction.operands) {
        if case .result(let earlier) = operand, lastUse[earlier] == index { free.append(registerOf[earlier]) }
      }
      if free.isEmpty {
        free.append(count)
        count += 1
      }
      registerOf[index] = free.removeLast()
      steps.append(
        Step(operation: instruction.operation, left: left, right: right, register: registerOf[index]))
    }
    (self.steps, registers) = (steps, count)
  }

  deinit { constants.deallocate() }

  /// How many elements of workspace it needs.
  var workspaceSize: Int { registers * Self.block }

  /// Computes `count` results, at most a block of them.
  ///
  /// - Parameter input: Where an input's elements begin.
  @inline(__always)
  func run(
    _ output: MutableElements, _ count: Int, _ workspace: MutableElements,
    _ input: (Int) -> ElementLoops.Source
  ) {
    func source(_ place: Place) -> ElementLoops.Source {
      switch place {
      case .input(let number): input(number)
      case .constant(let number): ElementLoops.Source(pointer: Elements(constants + number), step: 0)
      case .register(let number):
        ElementLoops.Source(pointer: Elements(workspace + number &* Self.block), step: 1)
      }
    }
    for index in 0..<steps.count {
      let step = steps[index]
      let target = index == steps.count - 1 ? output : workspace + step.register &* Self.block
      ElementLoops.run(step.operation, target, source(step.left), source(step.right), count)
    }
  }
}
