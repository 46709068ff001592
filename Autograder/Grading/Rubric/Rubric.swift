/// One line of the rubric: an exercise and what it is worth.
public struct RubricItem: Hashable, Sendable {
  /// The section the exercise belongs to.
  public let section: Section

  /// The exercise's folder below its section's in the fixtures: `exp-backward`.
  public let folder: String

  /// The name students and course platforms know it by: `Functional Backward - Exp`.
  public let title: String

  /// What it is worth when all its cases pass; 0 for practice.
  public let points: Int

  /// Section and folder, as a worker knows the exercise: `functional/exp-backward`.
  public var path: String { "\(section.rawValue)/\(folder)" }
}

/// What the homework is worth, exercise by exercise: 50 points for 22 exercises.
public enum Rubric {
  /// All exercises, section by section, in the order in which they are best done.
  public static let items: [RubricItem] = table.flatMap { section, rows in
    rows.map { RubricItem(section: section, folder: $0.0, title: $0.1, points: $0.2) }
  }

  /// The exercises of some sections, in the rubric's order.
  public static func items(in sections: Set<Section>) -> [RubricItem] {
    items.filter { sections.contains($0.section) }
  }

  /// The exercises that `name` means: a title or a path, or a part of titles or paths; case does not matter.
  public static func items(matching name: String) -> [RubricItem] {
    let name = name.lowercased()
    let exact = items.filter { $0.title.lowercased() == name || $0.path == name }
    guard exact.isEmpty else { return exact }
    return items.filter { $0.title.lowercased().contains(name) || $0.path.contains(name) }
  }

  private static let table: KeyValuePairs<Section, [(folder: String, title: String, points: Int)]> = [
    .autograd: [
      ("add-operation", "Autograd Add Operation", 5),
      ("backward", "Autograd Backward", 5),
    ],
    .functional: [
      ("multiply-backward", "Functional Backward - Multiply", 1),
      ("subtraction-backward", "Functional Backward - Subtraction", 1),
      ("matmul-backward", "Functional Backward - Matmul", 1),
      ("divide-backward", "Functional Backward - Divide", 1),
      ("log-backward", "Functional Backward - Log", 1),
      ("exp-backward", "Functional Backward - Exp", 1),
    ],
    .linear: [
      ("forward", "Linear (Autograd) Forward", 2),
      ("backward", "Linear (Autograd) Backward", 4),
      ("skip-connection-forward", "Linear + Skip Connection (Autograd) Forward", 1),
      ("skip-connection-backward", "Linear + Skip Connection (Autograd) Backward", 2),
    ],
    .activation: [
      ("identity-forward", "Identity (Autograd) Forward", 1),
      ("identity-backward", "Identity (Autograd) Backward", 4),
      ("sigmoid-forward", "Sigmoid (Autograd) Forward", 1),
      ("sigmoid-backward", "Sigmoid (Autograd) Backward", 4),
      ("tanh-forward", "Tanh (Autograd) Forward", 1),
      ("tanh-backward", "Tanh (Autograd) Backward", 4),
      ("relu-forward", "ReLU (Autograd) Forward", 1),
      ("relu-backward", "ReLU (Autograd) Backward", 4),
    ],
    .loss: [
      ("softmax-cross-entropy-forward", "SoftmaxCrossEntropy Loss (Autograd) Forward", 1),
      ("softmax-cross-entropy-backward", "SoftmaxCrossEntropy Loss (Autograd) Backward", 4),
    ],
    .practice: [
      ("outer-backward", "Outer Backward", 0),
      ("max-backward", "Max Backward", 0),
      ("sum-backward", "Sum Backward", 0),
      ("broadcasting", "Broadcasting", 0),
      ("unused-branch", "Unused Branch", 0),
      ("missing-gradient", "Missing Gradient", 0),
      ("divergence-as-number", "Divergence as a Number", 0),
      ("zero-grad", "Zero Gradient", 0),
      ("activation-state", "Activation State", 0),
      ("shared-activation", "Activation Used Twice", 0),
      ("activation-batch", "Activations with a Batch", 0),
      ("large-inputs", "Large Inputs", 0),
      ("shared-layer", "Linear Used Twice", 0),
      ("shared-loss", "SoftmaxCrossEntropy Used Twice", 0),
      ("linear-batch", "Linear with a Batch", 0),
      ("loss-batch-forward", "SoftmaxCrossEntropy Forward with a Batch", 0),
      ("loss-batch-backward", "SoftmaxCrossEntropy Backward with a Batch", 0),
      ("large-logits-forward", "SoftmaxCrossEntropy Forward with Large Logits", 0),
      ("large-logits-backward", "SoftmaxCrossEntropy Backward with Large Logits", 0),
      ("mse-forward", "MSELoss Forward", 0),
      ("mse-backward", "MSELoss Backward", 0),
      ("network", "Network Trained for Two Steps", 0),
    ],
  ]
}
