/// A chart whose axes both grow by powers of ten.
struct LogLogChart {
  /// Points that belong together, drawn as one line.
  struct Series {
    let name: String
    /// Points that are not positive cannot be drawn and are left out.
    let points: [(x: Double, y: Double)]

    init(name: String, points: [(Double, Double)]) {
      self.name = name
      self.points = points.filter { $0.0 > 0 && $0.1 > 0 && $0.0.isFinite && $0.1.isFinite }
    }
  }

  let title: String
  let xLabel: String
  let yLabel: String
  let series: [Series]
}
