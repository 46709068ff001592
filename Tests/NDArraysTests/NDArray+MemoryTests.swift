import NDArrays
import Testing

struct NDArrayMemoryTests {
  private let a = counting(4, 6)

  @Test func viewsKnowThatTheyAreViews() {
    #expect(!a.isView)
    #expect(a.T.isView)
    #expect(a[0].isView)
    #expect(!(a + 0).isView)
    #expect(!a.sum(axis: 0, keepDims: true).isView)
  }

  @Test func sharing() {
    #expect(a.sharesMemory(with: a))
    #expect(a.T.sharesMemory(with: a))
    #expect(a[0].sharesMemory(with: a[0..<2]))
    #expect(!a[0].sharesMemory(with: a[1]))
    #expect(!a[2...].sharesMemory(with: a[.stride(from: 1, by: -1)]))
    #expect(!a.copy().sharesMemory(with: a))
    #expect(!a[0..<0].sharesMemory(with: a))
  }

  @Test func interleavedViewsShareNothing() {
    #expect(!a[.all, 0].sharesMemory(with: a[.all, 1]))
    let v = counting(20)
    #expect(!v[.stride(by: 2)].sharesMemory(with: v[.stride(from: 1, by: 2)]))
    #expect(v[.stride(by: 2)].sharesMemory(with: v[.stride(from: 1, by: 3)]))
    #expect(!v[.stride(by: 8)].sharesMemory(with: v[3..<5]))
  }

  @Test func layouts() {
    #expect(a.hasSameLayout(as: a))
    #expect(a.T.T.hasSameLayout(as: a))
    #expect(!a.T.hasSameLayout(as: a))
    #expect(!a[0..<2].hasSameLayout(as: a))
    #expect(!a[1].hasSameLayout(as: a[0]))
    #expect(!a.copy().hasSameLayout(as: a))
    #expect(!a.ravel().hasSameLayout(as: a))
  }

  @Test func stridesOfAxesOfLengthOneDoNotMatter() {
    let row = counting(1, 5)
    #expect(row.T.T.hasSameLayout(as: row))
    #expect(row.hasSameLayout(as: row.reshaped(5).expandedDims(axis: 0)))
    #expect(row.hasSameLayout(as: row.reshaped(5)[.newAxis]))
    #expect(!row.T.hasSameLayout(as: row))
    let square = counting(1, 1)
    #expect(square.T.hasSameLayout(as: square))
  }
}
