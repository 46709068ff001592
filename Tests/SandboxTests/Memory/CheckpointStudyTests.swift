import Testing

@testable import sandbox

@Suite("sandbox memory")
struct CheckpointStudyTests {
  @Test(
    "the peak that is measured is the planned one, the loss is always the same, and √n segments save more than a third of the memory"
  )
  func study() throws {
    let network = DeepNetwork(layers: 16, width: 8, batch: 64)
    let study = try CheckpointStudy(network, segments: Array(1...16), steps: 1)
    for row in study.rows {
      #expect(row.planned == row.measured, "\(row.segments) segments")
      #expect((row.loss - study.rows[0].loss).magnitude <= 1e-12, "\(row.segments) segments")
    }
    #expect(study.rule == 4)
    let (all, rule) = (study.rows[0], study.rows[3])
    #expect(rule.planned * 3 < all.planned * 2)
    #expect(rule.operations > all.operations)
    // Less than a forward pass more: a third of forward and backward.
    #expect(Double(rule.operations) < 1.4 * Double(all.operations))
    #expect(study.text.contains("◀ √n"))
    #expect(study.chart.svg.contains("√n segments"))
  }
}
