import Testing

@testable import Practice

@Suite("Where a cancellation is tried")
struct CancellationPointsTests {
  @Test("It is at every suspension and before the first", arguments: [0, 1, 7, 400])
  func all(_ suspensions: Int) {
    #expect(Array(CancellationPoints(suspensions: suspensions, steps: 400, seed: 3)) == Array(0...suspensions))
  }

  @Test(
    "It is at some where there are very many: at the first ones, and at others in each order",
    arguments: [(5_000, 10_000), (101, 4_000_000)])
  func some(_ suspensions: Int, _ steps: Int) {
    var tried: Set<Int> = []
    for seed in UInt64(1)...21 {
      let points = Array(CancellationPoints(suspensions: suspensions, steps: steps, seed: seed))
      #expect(points.count == 20)
      #expect(points.starts(with: 0..<10))
      #expect(points == Set(points).sorted())
      #expect(points.allSatisfy { (0...suspensions).contains($0) })
      tried.formUnion(points)
    }
    #expect(tried.count > 90)
  }
}
