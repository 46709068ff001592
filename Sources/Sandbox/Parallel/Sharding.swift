/// What each worker keeps of the training's state only a part of.
enum Sharding: String, CaseIterable {
  /// Nothing: plain data parallelism.
  case nothing = "data parallel"
  /// The optimiser's state: ZeRO, stage 1.
  case optimizer = "ZeRO stage 1"
  /// The optimiser's state and the gradients: ZeRO, stage 2.
  case gradients = "ZeRO stage 2"

  /// The bytes of weights, gradients and momentum together, for each parameter, on each of `workers`.
  ///
  /// S. Rajbhandari, J. Rasley, O. Ruwase, Y. He, ZeRO: Memory optimizations toward training trillion parameter models,
  /// 2020, arXiv:1910.02054, with numbers of 8 bytes throughout and a single number of momentum.
  func bytesPerParameter(workers: Int) -> Double {
    let part = 8 / Double(workers)
    switch self {
    case .nothing: return 8 + 8 + 8
    case .optimizer: return 8 + 8 + part
    case .gradients: return 8 + part + part
    }
  }

  /// The formula, for the table.
  var formula: String {
    switch self {
    case .nothing: "24 Ψ"
    case .optimizer: "(16 + 8/k) Ψ"
    case .gradients: "(8 + 16/k) Ψ"
    }
  }
}
