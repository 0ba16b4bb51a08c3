import Testing

@testable import Practice

@Suite("Who waits for whom")
struct WaitGraphTests {
  private func circle(_ edges: [(UInt32, UInt32)]) -> [UInt32]? {
    var graph = WaitGraph()
    for (task, other) in edges { graph.add(task, waitsFor: other) }
    return graph.circle
  }

  @Test("A circle is found wherever it is, and told from its first member on")
  func circles() {
    #expect(circle([(1, 2), (2, 1)]) == [1, 2])
    #expect(circle([(1, 2), (2, 3), (3, 4), (4, 2)]) == [2, 3, 4])
    #expect(circle([(5, 5)]) == [5])
    #expect(circle([(1, 2), (1, 3), (3, 4), (4, 1)]) == [1, 3, 4])
  }

  @Test("What has none has none, however the paths meet")
  func trees() {
    #expect(circle([]) == nil)
    #expect(circle([(1, 2), (2, 3)]) == nil)
    #expect(circle([(1, 2), (1, 3), (2, 4), (3, 4), (4, 5)]) == nil)
  }

  @Test("A long chain needs no deep stack")
  func chain() {
    let edges = (1...100_000).map { (UInt32($0), UInt32($0 + 1)) }
    #expect(circle(edges) == nil)
  }
}
