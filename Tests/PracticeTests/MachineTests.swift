import Foundation
import Recording
import Testing

/// Programs of an asynchronous `main` under the machine, each in a process of its own.
@Suite("The machine")
struct MachineTests {
  private func play(_ scenario: String, _ schedule: String = "v1.c4.f.s1") async throws -> Play {
    try await Play(scenario, ["LANES_SCHEDULE": schedule], by: .machine)
  }

  @Test(
    "Time is virtual: a program ends at the instant that its waits say",
    arguments: [
      ("in a row", 4, 900), ("together", 4, 300), ("an hour", 4, 3_600_000), ("a cancelled day", 4, 10), ("the end of time", 4, 0),
      ("compute", 4, 200), ("compute", 1, 800), ("compute", 8, 100), ("compute on the main actor", 4, 60),
    ])
  func end(of scenario: String, cores: Int, at milliseconds: Int64) async throws {
    let play = try await play(scenario, "v1.c\(cores).f.s1")
    #expect(play.ending == .finished)
    #expect(play.duration == milliseconds)
    #expect(play.findings.isEmpty)
  }

  @Test("Every clock that a program can read shows virtual time")
  func clocks() async throws {
    let marks = try await play("clocks").marks.map(\.label)
    #expect(
      marks == ["ContinuousClock 5.0 seconds", "SuspendingClock 5.0 seconds", "Date 5.0", "gettimeofday 5", "time 5", "uptime 5.0"])
  }

  @Test(
    "Blocked cores starve the pool by exactly as long as they are blocked",
    arguments: [
      ("usleep", 1, [800, 850, 900, 950]), ("usleep", 2, [400, 450, 500, 550]), ("usleep", 4, [200, 250, 300, 350]),
      ("usleep", 8, [50, 100, 150, 200]), ("Thread.sleep", 2, [400, 450, 500, 550]), ("nanosleep", 4, [200, 250, 300, 350]),
    ])
  func starvation(by call: String, cores: Int, beats: [Int64]) async throws {
    let play = try await play(call, "v1.c\(cores).f.s1")
    #expect(play.ending == .finished)
    #expect(play.marks.map(\.at) == beats)
    #expect(play.findings.map(\.kind) == Array(repeating: .blockedCore, count: 4))
  }

  @Test("A semaphore waited for on the only core is a deadlock; with a second core the signal comes")
  func semaphoreBridge() async throws {
    let one = try await play("semaphore bridge", "v1.c1.f.s1")
    #expect(one.ending == .deadlock)
    #expect(one.findings.map(\.kind) == [.blockedCore, .deadlock])
    #expect(one.findings.last?.message.contains("'bridge' keeps core 0 in a call that nobody ends") == true)
    let two = try await play("semaphore bridge", "v1.c2.f.s1")
    #expect(two.ending == .finished)
    #expect(two.findings.map(\.kind) == [.blockedCore])
  }

  @Test(
    "However a program ends, the recording says how",
    arguments: [
      ("throws", RunOutcome.threw, [FindingKind]()), ("exits", .stopped, []), ("traps", .crashed, [.crash]),
      ("deadlock", .deadlock, [.deadlock]), ("a cancelled day before a deadlock", .deadlock, [.deadlock]),
      ("livelock", .stopped, [.livelock]), ("spins", .stopped, [.stuckCore]), ("leaves a task", .finished, [.leakedTask]),
      ("a foreign thread", .finished, [.uncontrolled]), ("a foreign thread that is early", .finished, [.uncontrolled]),
      ("a slow foreign thread", .finished, [.uncontrolled]),
      ("a foreign thread with instruments", .finished, [.uncontrolled]),
    ])
  func ending(of scenario: String, is outcome: RunOutcome, findings: [FindingKind]) async throws {
    let play = try await play(scenario)
    #expect(play.ending == outcome)
    #expect(play.findings.map(\.kind) == findings)
  }

  @Test("A cancelled sleep leaves an alarm that neither moves the clock nor hides a deadlock")
  func cancelledAlarm() async throws {
    #expect(try await play("a cancelled day before a deadlock").duration == 10)
  }

  @Test("Tasks are recorded with their kind, parent and name")
  func kinds() async throws {
    let tasks = try await play("kinds").tasks
    #expect(
      tasks.map { "\($0.kind) \($0.name) of \($0.parent)" } == [
        "main  of 0", "asyncLet  of 1", "groupChild in a group of 1", "unstructured plain of 1", "detached apart of 1",
        "unstructured at once of 1",
      ])
  }

  @Test("Instruments on threads outside the machine leave no trace")
  func outsideInstruments() async throws {
    let play = try await play("a foreign thread with instruments")
    #expect(play.marks.map(\.label) == ["inside"])
    #expect(play.duration == 0)
  }

  @Test("A Task.immediate runs inside its creator's step, which goes on after it", arguments: ["v1.c4.f.s1", "v1.c2.r.s3"])
  func immediate(_ schedule: String) async throws {
    let play = try await play("immediate", schedule)
    #expect(play.marks.map(\.label) == ["through", "parked", "created", "last"])
    let places = play.events(.mark).map { play.name(of: $0.task) }
    #expect(places == ["through", "parked", "creator", "last"])
    let ended = play.events(.taskEnded).map { "\(play.name(of: $0.task)) at \($0.time / 1_000_000)" }
    #expect(ended == ["through at 0", "last at 0", "parked at 5", "creator at 5"])
    #expect(play.findings.isEmpty)
  }

  @Test("A task ends done, failed or cancelled, and its cancellation is seen at its instant")
  func outcomes() async throws {
    let play = try await play("outcomes")
    let ended = play.events(.taskEnded).map { (play.name(of: $0.task), TaskOutcome(rawValue: $0.detail)) }
    #expect(ended.first { $0.0 == "fails" }?.1 == .failed)
    #expect(ended.first { $0.0 == "is cancelled" }?.1 == .cancelled)
    #expect(ended.first { $0.0 == "goes on" }?.1 == .done)
    #expect(play.events(.taskCancelled).map(\.time) == [5_000_000, 5_000_000])
  }

  @Test("Every wait has its reason")
  func waits() async throws {
    let play = try await play("waits")
    func reasons(_ name: String) -> [WaitReason] {
      play.events(.taskWaiting).filter { play.name(of: $0.task) == name }.compactMap { WaitReason(rawValue: $0.detail) }
    }
    #expect(reasons("sleeper").contains(.sleep))
    #expect(reasons("parked").contains(.continuation))
    #expect(reasons("").contains(.group))
    #expect(reasons("").contains(.child))
  }

  @Test("First come, first served; a seed is another order; a deviation overrules one decision")
  func orders() async throws {
    #expect(try await play("order").marks.map(\.label) == ["a", "b", "c", "d"])
    #expect(try await play("equal deadlines").marks.map(\.label) == ["a", "b", "c", "d"])
    var seen: Set<[String]> = []
    for seed in 1...6 { seen.insert(try await play("order", "v1.c4.r.s\(seed)").marks.map(\.label)) }
    #expect(seen.count > 1)
    let first = try await play("order", "v1.c4.f.s1.da")
    #expect(first.marks.map(\.label) != ["a", "b", "c", "d"])
    #expect(first.events(.switched).count == 1, "it is told where")
  }

  @Test("Somebody outside can make every decision, and the run that comes of it can be replayed without")
  func driven() async throws {
    let chooser = try OutsideChooser { candidates in "\(candidates.count - 1)\n" }
    let play = try await Play("order", ["LANES_SCHEDULE": "v1.c4.i.s1", "LANES_DRIVE": chooser.path], by: .machine)
    #expect(play.ending == .finished)
    #expect(play.marks.map(\.label) == ["d", "c", "b", "a"])
    #expect(chooser.asked.first?.hasPrefix("0 task:") == true)
    let replay = try #require(play.events(.replay).first.map { play.recording.string($0.text) })
    #expect(try await self.play("order", replay).marks.map(\.label) == ["d", "c", "b", "a"])
  }

  @Test("Who answers nonsense or hangs up is asked no more", arguments: ["99\n", "-1\n", "x\n", "1 2\n", nil])
  func nonsense(_ answer: String?) async throws {
    let chooser = try OutsideChooser { _ in answer }
    let play = try await Play("order", ["LANES_SCHEDULE": "v1.c4.i.s1", "LANES_DRIVE": chooser.path], by: .machine)
    #expect(play.ending == .finished)
    #expect(play.marks.map(\.label) == ["a", "b", "c", "d"])
    #expect(chooser.asked.count == 1)
  }

  @Test("Where nobody listens, a run that somebody should drive goes first come, first served")
  func notDriven() async throws {
    let environment = ["LANES_SCHEDULE": "v1.c4.i.s1", "LANES_DRIVE": "nowhere"]
    #expect(try await Play("order", environment, by: .machine).marks.map(\.label) == ["a", "b", "c", "d"])
  }

  @Test("Under a runtime with another layout a run goes on, and says what it cannot tell")
  func unknownLayout() async throws {
    let play = try await Play("a bit of everything", ["LANES_LAYOUT": "unknown"], by: .machine)
    #expect(play.ending == .finished)
    #expect(play.events(.degraded).count == 1)
    let known = try await self.play("a bit of everything")
    #expect(play.marks.map(\.label) == known.marks.map(\.label))
    #expect(play.duration == known.duration)
    #expect(known.events(.degraded).isEmpty)
    let sleeps = play.events(.taskWaiting).filter { $0.detail == WaitReason.sleep.rawValue }
    #expect(!sleeps.isEmpty, "what calls show is told")
  }

  @Test("The program's random numbers depend on the seed alone")
  func randomNumbers() async throws {
    let (first, again) = (try await play("random numbers"), try await play("random numbers"))
    #expect(first.marks.map(\.label) == again.marks.map(\.label))
    #expect(try await play("random numbers", "v1.c4.f.s2").marks.map(\.label) != first.marks.map(\.label))
  }

  @Test("The same seed gives the same recording, byte for byte, 50 of 50 times", arguments: ["v1.c4.f.s1", "v1.c3.r.s7"])
  func determinism(_ schedule: String) async throws {
    let first = try await play("a bit of everything", schedule)
    #expect(first.ending == .finished)
    for _ in 1..<50 {
      let next = try await play("a bit of everything", schedule)
      let isSame = next.bytes == first.bytes
      #expect(isSame)
    }
  }
}
