internal import NDArrays

/// An activation that is made of primitive operations, each recorded by itself, and what comes back if one of them is recorded
/// wrongly.
struct ActivationGraph: Sendable {
  /// A primitive operation.
  enum Kind: Sendable, CaseIterable {
    case addition, subtraction, product, quotient, exponential, logarithm, identity

    var arity: Int {
      switch self {
      case .addition, .subtraction, .product, .quotient: 2
      case .exponential, .logarithm, .identity: 1
      }
    }

    var rule: Rule {
      switch self {
      case .addition: Rules.add
      case .subtraction: Rules.subtract
      case .product: Rules.multiply
      case .quotient: Rules.divide
      case .exponential: Rules.exp
      case .logarithm: Rules.log
      case .identity: Rules.identity
      }
    }

    /// Its backward function, in words.
    var backward: String {
      switch self {
      case .addition: "that of an addition"
      case .subtraction: "that of a subtraction"
      case .product: "that of a product"
      case .quotient: "that of a division"
      case .exponential: "that of exp"
      case .logarithm: "that of log"
      case .identity: "that of the identity"
      }
    }

    func output(_ inputs: [NDArray]) -> NDArray {
      switch self {
      case .addition: inputs[0] + inputs[1]
      case .subtraction: inputs[0] - inputs[1]
      case .product: inputs[0] * inputs[1]
      case .quotient: inputs[0] / inputs[1]
      case .exponential: exp(inputs[0])
      case .logarithm: log(inputs[0])
      case .identity: inputs[0]
      }
    }
  }

  /// What goes into an operation.
  enum Input: Sendable {
    case x
    case constant(Double)
    /// The output of an earlier operation.
    case operation(Int)
  }

  /// An operation and what it is called in a sentence: `division`.
  struct Operation: Sendable {
    let name: String
    let kind: Kind
    let inputs: [Input]

    init(_ name: String, _ kind: Kind, _ inputs: Input...) {
      (self.name, self.kind, self.inputs) = (name, kind, inputs)
    }
  }

  /// What is wrong with the record of one operation.
  private enum Fault {
    case kind(Kind)
    case exchanged
    case notRecorded
    case twice
  }

  let operations: [Operation]

  init(_ operations: Operation...) {
    self.operations = operations
  }

  /// The gradient of x if the operation at `index` is recorded wrongly.
  private func gradient(_ x: NDArray, _ upstream: NDArray, _ index: Int, _ fault: Fault) throws -> NDArray {
    var outputs: [NDArray] = []
    var inputs: [[NDArray]] = []
    for operation in operations {
      inputs.append(
        operation.inputs.map { input in
          switch input {
          case .x: x
          case .constant(let value): NDArray.full(x.shape, value)
          case .operation(let index): outputs[index]
          }
        })
      outputs.append(operation.kind.output(inputs[inputs.count - 1]))
    }
    var gradients = outputs.map { NDArray.zeros($0.shape) }
    gradients[gradients.count - 1] = upstream
    var ofX = NDArray.zeros(x.shape)
    for (position, operation) in operations.enumerated().reversed() {
      var (rule, factor, isExchanged) = (operation.kind.rule, 1.0, false)
      if position == index {
        switch fault {
        case .kind(let kind): rule = kind.rule
        case .exchanged: isExchanged = true
        case .notRecorded: continue
        case .twice: factor = 2
        }
      }
      let recorded = isExchanged ? inputs[position].reversed() : inputs[position]
      let places = isExchanged ? operation.inputs.reversed() : operation.inputs
      for (gradient, place) in zip(try rule(factor * gradients[position], recorded), places) {
        guard let gradient else { continue }
        switch place {
        case .x: ofX = ofX + gradient
        case .constant: break
        case .operation(let index): gradients[index] = gradients[index] + gradient
        }
      }
    }
    return ofX
  }

  /// What comes back from each of the mistakes, as readings: several may lead to the same numbers.
  func slips(
    _ family: String, of whole: String, _ function: @escaping Activations.Function
  ) -> [Slip<ActivationModel>] {
    operations.indices.flatMap { index -> [Slip<ActivationModel>] in
      let operation = operations[index]
      let others = Kind.allCases.filter { $0.arity == operation.kind.arity && $0 != operation.kind }
      var faults: [(name: String, text: String, fault: Fault)] = others.map { kind in
        (
          "as-\(kind)",
          "the \(operation.name) is recorded with a backward function that is not its own, \(kind.backward)",
          .kind(kind)
        )
      }
      if operation.kind.arity == 2 {
        faults.append(
          ("exchanged", "the \(operation.name) is recorded with its inputs exchanged", .exchanged))
      }
      faults.append(("not-recorded", "the \(operation.name) is not recorded", .notRecorded))
      faults.append(("twice", "the \(operation.name) is recorded twice", .twice))
      return faults.map { name, text, fault in
        Slip(
          "\(family)/\(operation.name.replacing(" ", with: "-"))-\(name)",
          Reading(
            whole: "\(whole) is made of primitive operations", step: text,
            operation: operation.name),
          { { x in (function(x), { try gradient(x, $0, index, fault) }) } })
      }
    }
  }
}

extension ActivationGraph {
  /// The usual ways to make the sigmoid.
  static let sigmoid = [
    ActivationGraph(
      Operation("negation", .product, .x, .constant(-1)),
      Operation("exponential", .exponential, .operation(0)),
      Operation("addition", .addition, .constant(1), .operation(1)),
      Operation("division", .quotient, .constant(1), .operation(2))),
    ActivationGraph(
      Operation("negation", .subtraction, .constant(0), .x),
      Operation("exponential", .exponential, .operation(0)),
      Operation("addition", .addition, .operation(1), .constant(1)),
      Operation("division", .quotient, .constant(1), .operation(2))),
    ActivationGraph(
      Operation("exponential", .exponential, .x),
      Operation("addition", .addition, .constant(1), .operation(0)),
      Operation("division", .quotient, .operation(0), .operation(1))),
  ]

  /// The usual ways to make tanh.
  static let tanh =
    [
      ActivationGraph(
        Operation("exponential of x", .exponential, .x),
        Operation("negation", .product, .x, .constant(-1)),
        Operation("exponential of -x", .exponential, .operation(1)),
        Operation("subtraction", .subtraction, .operation(0), .operation(2)),
        Operation("addition", .addition, .operation(0), .operation(2)),
        Operation("division", .quotient, .operation(3), .operation(4))),
      ActivationGraph(
        Operation("exponential of x", .exponential, .x),
        Operation("negation", .subtraction, .constant(0), .x),
        Operation("exponential of -x", .exponential, .operation(1)),
        Operation("subtraction", .subtraction, .operation(0), .operation(2)),
        Operation("addition", .addition, .operation(0), .operation(2)),
        Operation("division", .quotient, .operation(3), .operation(4))),
    ]
    + [true, false].map { isOfDouble in
      let e = ActivationGraph.Input.operation(1)
      let one = ActivationGraph.Input.constant(1)
      return ActivationGraph(
        Operation("product in the exponent", .product, .x, .constant(isOfDouble ? 2 : -2)),
        Operation("exponential", .exponential, .operation(0)),
        isOfDouble
          ? Operation("subtraction", .subtraction, e, one) : Operation("subtraction", .subtraction, one, e),
        Operation("addition", .addition, e, one),
        Operation("division", .quotient, .operation(2), .operation(3)))
    }
}
