/// Places of a graph's boxes and lines, in layers from top to bottom, so that every edge points downwards.
///
/// The method is Sugiyama's: boxes are given layers, long edges get a bend in every layer they pass, the boxes of
/// a layer are put into an order with few crossings, and then moved to where their neighbours are.
///
/// K. Sugiyama, S. Tagawa, M. Toda, Methods for visual understanding of hierarchical system structures, IEEE
/// Transactions on Systems, Man, and Cybernetics 11 (1981), 109–125, doi:10.1109/TSMC.1981.4308636.
struct LayeredLayout {
  /// The width and height of something.
  struct Size: Equatable {
    var width: Double
    var height: Double
  }

  /// A place on the paper; y grows downwards.
  struct Point: Equatable {
    var x: Double
    var y: Double
  }

  /// A stretch of an edge that goes straight down through a layer.
  struct Passage: Equatable {
    let x: Double
    let top: Double
    let bottom: Double
  }

  /// An edge of the graph.
  struct Edge: Equatable {
    let source: Int
    let target: Int
  }

  /// The room between two boxes of a layer.
  static let horizontalGap = 24.0
  /// The room between two layers.
  static let verticalGap = 40.0
  /// The width of the room that an edge takes where it passes a layer.
  static let edgeWidth = 8.0

  /// The middle of each box.
  private(set) var centers: [Point] = []
  /// Where each edge passes the layers between its ends, from the source to the target.
  private(set) var passages: [[Passage]] = []
  /// The size of the whole drawing.
  private(set) var size = Size(width: 0, height: 0)

  /// Places boxes.
  ///
  /// - Parameters:
  ///   - boxes: Their sizes.
  ///   - weights: How much each box matters: those with large weights form straight lines.
  ///   - edges: Who is connected with whom.
  ///   - layers: The layer of each box from 0; that of an edge's source is less than that of its target.
  init(boxes: [Size], weights: [Double], edges: [Edge], layers: [Int]) {
    var grid = LayerGrid(boxes: boxes, weights: weights, edges: edges, layers: layers)
    grid.reduceCrossings()
    grid.placeHorizontally()
    let heights = grid.layers.map { layer in layer.map { grid.sizes[$0].height }.max() ?? 0 }
    var tops: [Double] = []
    var top = 0.0
    for height in heights {
      tops.append(top)
      top += height + Self.verticalGap
    }
    centers = boxes.indices.map { box in
      let layer = grid.layerOfItem[box]
      return Point(x: grid.middles[box], y: tops[layer] + heights[layer] / 2)
    }
    passages = grid.chains.map { chain in
      chain.map { item in
        let layer = grid.layerOfItem[item]
        return Passage(x: grid.middles[item], top: tops[layer], bottom: tops[layer] + heights[layer])
      }
    }
    let right = grid.sizes.indices.map { grid.middles[$0] + grid.sizes[$0].width / 2 }.max() ?? 0
    size = Size(width: right, height: max(0, top - Self.verticalGap))
  }
}
