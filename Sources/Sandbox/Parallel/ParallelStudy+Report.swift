extension ParallelStudy {
  var text: String {
    var table = TextTable(
      "", "k", "sent, KB", "2(k−1)/k · 8Ψ", "state, KB", "formula, KB", "", "one layer", "weights differ by",
      leftAligned: [0, 6])
    for row in rows {
      let (k, psi) = (Double(row.workers), Double(parameters))
      let sent = row.reports.map { $0.bytesSent }.max() ?? 0
      let state = row.reports.map { $0.stateBytes }.max() ?? 0
      table.rows.append([
        row.sharding.rawValue, "\(row.workers)", NumberText.fixed(Double(sent) / Double(steps) / 1e3, 1),
        NumberText.fixed(2 * (k - 1) / k * 8 * psi / 1e3, 1), NumberText.fixed(Double(state) / 1e3, 1),
        NumberText.fixed(row.sharding.bytesPerParameter(workers: row.workers) * psi / 1e3, 1),
        row.sharding.formula,
        NumberText.fixed(Double(row.reports.map(\.bucketBytes).max() ?? 0) / 1e3, 1),
        row.difference == 0 ? "0" : NumberText.power(row.difference),
      ])
    }
    return """
      Data parallelism: k processes of this machine, each with its part of a batch of \(ShardedTraining.batch) rows

      The network \(ShardedTraining.sizes.map(String.init).joined(separator: "-")) has Ψ = \(parameters) parameters of 8 bytes. \
      Every worker computes the gradients of its own rows;
      they are summed by a ring all-reduce, in which each worker sends to the next one only: first every part goes once
      around and is summed on its way, then the sums go around. After \(steps) steps all weights are compared with those of one
      process that had the whole batch.

      \(table.text)

      Sent: by the worker that sends most, for each step. State: weights, gradients and momentum, of the worker that has most
      of it, counted where it is allocated. ZeRO stage 1 keeps the momentum of k-th parts only, and sends updated weights
      around; stage 2 keeps a k-th part of the gradients, too, for which the gradients of one layer at a time must be there
      as a whole ("one layer", beside the state). What is sent stays the same (S. Rajbhandari, J. Rasley, O. Ruwase, Y. He, ZeRO: Memory
      optimizations toward training trillion parameter models, 2020). Parts are whole numbers of parameters, so that the
      largest may be a few bytes more than the formula's.

      This is a lesson, and no library: pipes on one machine, no overlap of sending and computing, no recovery. For real work
      there are PyTorch's DistributedDataParallel and FullyShardedDataParallel, DeepSpeed (ZeRO), Horovod, and JAX's pjit,
      over NCCL or MPI.
      """
  }
}
