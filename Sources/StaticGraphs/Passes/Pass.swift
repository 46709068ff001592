/// A step of compilation: a function from graph to graph that changes how something is computed, and not what.
public struct Pass: Sendable {
  /// Its name in tables.
  public let name: String

  /// What it does, in one line.
  public let summary: String

  private let transform: @Sendable (Graph) -> Graph

  /// A pass from its parts.
  public init(_ name: String, _ summary: String, _ transform: @escaping @Sendable (Graph) -> Graph) {
    self.name = name
    self.summary = summary
    self.transform = transform
  }

  /// The graph after the pass.
  public func callAsFunction(_ graph: Graph) -> Graph { transform(graph) }

  /// All passes in the order in which they help each other most.
  public static let standard: [Pass] = [
    gradientPruning, deadCode, constantFolding, simplification, commonSubexpressions, maskReuse,
    deadCode.again,
    elementwiseFusion, matmulFusion, schedule, inPlace, memoryPlan,
  ]

  /// What every graph needs to be run at all.
  public static let necessary: [Pass] = [schedule, memoryPlan]

  /// The same pass, where it stands for a second time.
  private var again: Pass { Pass(name + ", again", summary, transform) }
}

extension Graph {
  /// The graph after `passes`, one after the other.
  public func compiled(_ passes: [Pass] = Pass.standard) -> Graph {
    passes.reduce(self) { $1($0) }
  }
}
