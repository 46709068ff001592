/// The kernels of one stage, divided between two threads.
struct Lanes {
  /// A kernel and the parts of it that a thread computes.
  struct Share {
    let kernel: any Kernel
    let units: Range<Int>
  }

  private(set) var first: [Share] = []
  private(set) var second: [Share] = []

  /// The work, in floating-point operations, below which waking another thread costs more than it saves.
  static let worthwhile = 2_000_000

  init(_ kernels: [(kernel: any Kernel, cost: Int)], threads: Int) {
    let total = kernels.reduce(0) { $0 + $1.cost }
    guard threads > 1, total >= Self.worthwhile else {
      first = kernels.map { Share(kernel: $0.kernel, units: 0..<$0.kernel.units) }
      return
    }
    // The large ones first; the one that crosses the middle is cut there.
    var before = 0
    for (kernel, cost) in kernels.sorted(by: { $0.cost > $1.cost }) {
      let part = Double(total / 2 - before) / Double(max(cost, 1))
      let cut = max(0, min(kernel.units, Int((Double(kernel.units) * part).rounded())))
      if cut > 0 { first.append(Share(kernel: kernel, units: 0..<cut)) }
      if cut < kernel.units { second.append(Share(kernel: kernel, units: cut..<kernel.units)) }
      before += cost
    }
  }

  /// Does the work of one of the threads.
  static func run(_ shares: [Share], _ workspace: MutableElements) {
    for share in shares { share.kernel.run(share.units, workspace) }
  }
}
