extension CheckpointStudy {
  var text: String {
    var table = TextTable(
      "segments", "planned KB", "measured KB", "MFLOP", "recomputed", "time", "", leftAligned: [6])
    let all = rows.first { $0.segments == 1 } ?? rows[0]
    let least = rows.map(\.planned).min() ?? 0
    for row in rows {
      let more = Double(row.operations) / Double(all.operations) - 1
      let notes = [
        row.segments == 1 ? "everything is kept" : nil, row.segments == rule ? "◀ √n" : nil,
        row.planned == least ? "the least" : nil,
      ]
      table.rows.append([
        "\(row.segments)", NumberText.fixed(Double(row.planned) / 1e3, 1),
        NumberText.fixed(Double(row.measured) / 1e3, 1), NumberText.fixed(Double(row.operations) / 1e6, 1),
        "\(NumberText.fixed(100 * more, 1)) %", NumberText.time(row.seconds),
        notes.compactMap(\.self).joined(separator: ", "),
      ])
    }
    let value = network.batch * network.width * 8
    let ruled = rows.first { $0.segments == rule } ?? rows[0]
    let agree = rows.allSatisfy { $0.planned == $0.measured }
    let same = rows.allSatisfy { ($0.loss - all.loss).magnitude <= 1e-12 }
    return """
      Activation checkpointing: \(network.layers) layers x ← tanh(x·W) of width \(network.width), \(network.batch) rows

      The value behind a layer takes \(NumberText.fixed(Double(value) / 1e3, 1)) KB, and the backward pass needs all of \
      them. Kept are those at the ends of segments; the others of a segment are computed again when the backward pass gets
      there.

      \(table.text)

      Every choice gives the same loss\(same ? "" : ": NOT TRUE HERE"). The measured peak (how far a step wrote into memory that had
      been filled with a pattern) \(agree ? "is the planned one in every row" : "is NOT the planned one in every row").
      With s segments about s + n/s values are alive at once: least at s = √n = \(rule) (T. Chen, B. Xu, C. Zhang,
      C. Guestrin, Training deep nets with sublinear memory cost, 2016). Here that takes \
      \(NumberText.fixed(100 * Double(ruled.planned) / Double(all.planned), 0)) % of the memory, for less than one forward pass more.
      """
  }

  /// The peak and the operations over the number of segments, and the rule's choice.
  var chart: LogLogChart {
    let points = rows.map { (Double($0.segments), Double($0.planned) / 1e3) }
    let marked = rows.filter { $0.segments == rule }.map { (Double($0.segments), Double($0.planned) / 1e3) }
    return LogLogChart(
      title: "Activation checkpointing, \(network.layers) layers", xLabel: "segments", yLabel: "KB, or MFLOP",
      series: [
        .init(name: "peak memory in KB", points: points),
        .init(
          name: "operations in MFLOP", points: rows.map { (Double($0.segments), Double($0.operations) / 1e6) }
        ),
        .init(name: "√n segments (Chen et al.)", points: marked),
      ])
  }
}
