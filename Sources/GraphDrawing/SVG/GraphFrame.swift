/// The place of a box on the paper.
struct GraphFrame: Equatable {
  let center: LayeredLayout.Point
  let size: LayeredLayout.Size

  var left: Double { center.x - size.width / 2 }
  var right: Double { center.x + size.width / 2 }
  var top: Double { center.y - size.height / 2 }
  var bottom: Double { center.y + size.height / 2 }

  /// Where a line that comes from, or goes to, `x` meets the upper or lower side.
  func docking(towards x: Double) -> Double {
    let inset = min(14, size.width / 2)
    return min(max(x, left + inset), right - inset)
  }
}
