import Recording
import Testing

@testable import Practice

@Suite("Decisions")
struct ChooserTests {
  /// Who is chosen, decision by decision, among tasks.
  private func choices(_ text: String, _ rounds: [[UInt32]]) throws -> [UInt32] {
    var chooser = Chooser(try #require(Schedule(text)))
    return rounds.map { tasks in
      let chosen = tasks[chooser.choose(among: tasks.count) { .task(tasks[$0]) }]
      chooser.step(.task(chosen))
      return chosen
    }
  }

  @Test("A decision that the replay string names is made as it says; all others as the strategy would")
  func deviations() {
    var schedule = Schedule()
    schedule.deviations = [.init(point: 3, rank: 1), .init(point: 1, rank: 9)]
    var chooser = Chooser(schedule)
    // A single candidate is no decision and has no number.
    #expect([3, 3, 1, 3, 3].map { chooser.choose(among: $0) } == [0, 2, 0, 0, 1])
    schedule.strategy = .random
    var (plain, changed) = (Chooser(Schedule("v1.r.s5") ?? Schedule()), Chooser(Schedule("v1.r.s5.d2a") ?? Schedule()))
    let (first, second) = ((0..<20).map { _ in plain.choose(among: 1000) }, (0..<20).map { _ in changed.choose(among: 1000) })
    #expect(second[2] == (first[2] == 0 ? 1 : 0))
    #expect(zip(first, second).enumerated().allSatisfy { $0.offset == 2 || $0.element.0 == $0.element.1 })
  }

  @Test("Straight on: whoever ran last goes on if it can, else first come, first served")
  func straight() throws {
    #expect(try choices("v1.l", [[1, 2], [2, 1], [3, 1], [2, 3], [2, 3]]) == [1, 1, 1, 2, 2])
    // A switch is one deviation: whoever was let go on goes on.
    #expect(try choices("v1.l.d1a", [[1, 2], [1, 2], [1, 2], [1, 2]]) == [1, 2, 2, 2])
  }

  @Test(
    "Nobody goes on for ever only because it ran last, or because its priority is the highest", arguments: ["v1.l", "v1.q1.n9.s3"])
  func patience(_ text: String) throws {
    let chosen = try choices(text, Array(repeating: [1, 2], count: 1000))
    #expect(Set(chosen) == [1, 2])
  }

  @Test("PCT runs the highest priority, which changes only at so many points")
  func priorities() throws {
    for seed in 1...50 {
      let one = try choices("v1.q1.n50.s\(seed)", Array(repeating: [1, 2, 3], count: 50))
      #expect(Set(one).count == 1)
      let three = try choices("v1.q3.n50.s\(seed)", Array(repeating: [1, 2, 3], count: 50))
      #expect(zip(three, three.dropFirst()).count { $0 != $1 } <= 2)
    }
    let first = try (1...300).map { try choices("v1.q1.n50.s\($0)", [[1, 2, 3]])[0] }
    for task in 1...3 as ClosedRange<UInt32> { #expect((60...140).contains(first.count { $0 == task })) }
  }

  @Test("Equal decisions have an equal digest, others have another")
  func digest() {
    func digest(_ choices: [Int]) -> UInt64 {
      var schedule = Schedule()
      schedule.deviations = choices.enumerated().map { .init(point: $0.offset, rank: $0.element) }
      var chooser = Chooser(schedule)
      for _ in choices { _ = chooser.choose(among: 3) }
      return chooser.digest
    }
    #expect(digest([0, 1, 2]) == digest([0, 1, 2]))
    #expect(Set([[0, 1, 2], [0, 2, 1], [1, 0, 2], [0, 1]].map(digest)).count == 4)
  }

  @Test(
    "A run noted under any strategy is the same run as its deviations from the order with the fewest switches", arguments: 1...40)
  func notes(_ seed: UInt64) throws {
    let notes = try #require(DecisionNotes())
    var random = SplitMix(seed: seed, stream: 9)
    let rounds = (0..<60).map { _ in (0..<(1 + Int(random.next() % 4))).map { UInt32($0 + 1 + Int(random.next() % 3) * 4) } }
    func play(_ schedule: Schedule, _ notes: DecisionNotes?) -> [UInt32] {
      var chooser = Chooser(schedule)
      chooser.notes = notes
      return rounds.map { tasks in
        let chosen = tasks[chooser.choose(among: tasks.count) { .task(tasks[$0]) }]
        chooser.step(.task(chosen))
        return chosen
      }
    }
    for strategy in [Schedule.Strategy.random, .fifo, .pct(depth: 3, steps: 60)] {
      var schedule = Schedule()
      (schedule.strategy, schedule.seed) = (strategy, seed)
      notes.clear()
      let chosen = play(schedule, notes)
      #expect(notes.widths.map(Int.init) == rounds.map(\.count).filter { $0 > 1 })
      (schedule.strategy, schedule.deviations) = (.straight, notes.deviations)
      #expect(play(schedule, nil) == chosen)
      #expect(play(try #require(Schedule(schedule.description)), nil) == chosen)
    }
  }
}
