import Recording
import Testing

@testable import Practice

@Suite("Shrinking")
struct ShrinkerTests {
  private let all = (0..<40).map { Schedule.Deviation(point: 3 * $0, rank: 1 + $0 % 3) }

  @Test(
    "Exactly the switches that a failure needs are left, whatever their number and place",
    arguments: [[], [0], [39], [5, 6], [0, 20, 39], [1, 2, 3, 4, 5, 6, 7]])
  func needed(_ places: [Int]) throws {
    let needed = places.map { all[$0] }
    var shrinker = Shrinker(Schedule("v1.c2.r.s7.t.k3.@L4") ?? Schedule())
    let result = try #require(
      shrinker.shrink(all) { (schedule: Schedule) throws(Never) in
        needed.allSatisfy { schedule.deviations.contains($0) }
      })
    #expect(result.schedule.deviations == needed)
    #expect(result.schedule.description.hasPrefix("v1.c2.l.s7.t.k3.@L4"))
    #expect(result.runs <= Shrinker.most)
  }

  @Test("Any few of many will do: what is left needs each of its switches")
  func alternatives() throws {
    var shrinker = Shrinker(Schedule())
    let result = try #require(shrinker.shrink(all) { (schedule: Schedule) throws(Never) in schedule.deviations.count >= 5 })
    #expect(result.schedule.deviations.count == 5)
  }

  @Test("A failure that the deviations do not bring about is left as it is")
  func lost() {
    var shrinker = Shrinker(Schedule())
    let result = shrinker.shrink(all) { (_: Schedule) throws(Never) in false }
    #expect(result == nil)
  }

  @Test("There is an end to it, whatever happens")
  func bounded() throws {
    var random = SplitMix(seed: 3, stream: 1)
    let many = (0..<5000).map { Schedule.Deviation(point: $0, rank: 1) }
    var shrinker = Shrinker(Schedule())
    var runs = 0
    _ = shrinker.shrink(many) { (schedule: Schedule) throws(Never) in
      runs += 1
      return schedule.deviations.count == many.count || !schedule.deviations.isEmpty && random.next() % 3 == 0
    }
    #expect(runs <= Shrinker.most + 2)
  }
}
