import NDArrays
import Testing

@testable import StaticGraphs

@Suite("Building graphs")
struct GraphBuilderTests {
  @Test("shapes that do not fit are refused in NumPy's words")
  func messages() throws {
    let builder = GraphBuilder()
    let a = builder.input("a", [2, 3])
    let origin = StaticGraphs.SourceLocation(fileID: "A/B.swift", line: 1)
    func message(_ operation: Primitive, _ inputs: [Tensor]) -> String {
      do {
        _ = try builder.append(operation, inputs, origin)
        return "no error"
      } catch {
        return "\(error)"
      }
    }
    #expect(
      message(.elementwise(.add), [a, builder.input("b", [4])])
        == "operands could not be broadcast together with shapes (2,3) (4,)")
    #expect(
      message(.matmul, [a, a])
        == "matmul: shapes (2, 3) and (2, 3) are not aligned: 3 (dim 1) != 2 (dim 0)")
    #expect(message(.reshape([4]), [a]) == "cannot reshape array of size 6 into shape (4,)")
    #expect(
      message(.broadcast([3, 3]), [a])
        == "operands could not be broadcast together with remapped shapes [original->remapped]: (2,3) and requested "
        + "shape (3,3)")
  }

  @Test("a graph is printed as one reads it")
  func description() {
    let builder = GraphBuilder()
    let x = builder.input("x", [2, 3])
    let w = builder.parameter("w", [4, 3])
    builder.output("y", relu(matmul(x, w.transposed())))
    #expect(
      builder.graph.description == """
        %0 = input x : (2, 3)
        %1 = parameter w : (4, 3)
        %2 = transpose %1 : (3, 4)
        %3 = %0 @ %2 : (2, 4)
        %4 = constant 0 : ()
        %5 = max(%3, %4) : (2, 4)
        output y = %5
        """)
  }

  @Test("a node knows the line that built it")
  func origin() {
    let builder = GraphBuilder()
    let line = #line + 1
    let y = exp(builder.input("x", [1]))
    #expect(y.node.origin.line == line)
    #expect(y.node.origin.description == "GraphBuilderTests.swift:\(line)")
  }

  @Test("a node has no value")
  func noValue() {
    let x = GraphBuilder().input("x", [2])
    #expect(throws: GraphError.noValueYet(operation: "x", shape: [2])) { try x.value() }
  }

  @Test("an operator whose shapes do not fit stops and names the lines of its operands")
  func trap() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let builder = GraphBuilder()
      _ = builder.input("a", [2, 3]) + builder.input("b", [4])
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(
      text.contains(
        "operands could not be broadcast together with shapes (2,3) (4,), in a of GraphBuilderTests"))
  }
}
