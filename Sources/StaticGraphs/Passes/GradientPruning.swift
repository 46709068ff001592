extension Pass {
  /// Forgets the gradients that the backward sweep wrote down on its way and that nobody asked for.
  public static let gradientPruning = Pass(
    "gradient pruning", "forgets gradients nobody asked for, such as those of inputs and labels"
  ) { graph in
    var result = graph
    result.roots.removeAll {
      if case .gradient = $0.purpose { return true }
      return false
    }
    return result
  }
}
