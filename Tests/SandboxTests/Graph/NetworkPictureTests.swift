import GraphDrawing
import Testing

@testable import sandbox

struct NetworkPictureTests {
  @Test func everythingHasItsName() {
    let graph = NetworkPicture.graph
    let operations = graph.nodes.filter { $0.kind != .array }.map(\.name)
    #expect(operations == ["matmul", "+", "relu", "matmul", "+", "loss"])
    let arrays = Set(graph.nodes.filter { $0.kind == .array }.map(\.name))
    #expect(arrays == ["x", "W₁ᵀ", "b₁ᵀ", "W₂ᵀ", "b₂ᵀ", "labels"])
  }

  @Test func weightsAndBiasesAreExternal() {
    let external = NetworkPicture.graph.nodes.filter { node in
      node.gradients.contains { $0.place == .external && ($0.norm ?? 0) > 0 }
    }
    #expect(external.map(\.name) == ["W₁ᵀ", "b₁ᵀ", "W₂ᵀ", "b₂ᵀ"])
  }

  @Test func isTheSameEveryTime() {
    #expect(NetworkPicture.graph == NetworkPicture.graph)
  }
}
