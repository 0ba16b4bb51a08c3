import Recording
import Testing

@Suite("The harness")
struct HarnessTests {
  @Test(
    "accepts what holds, and records no run of it",
    arguments: [
      "passes", "own-tasks-may-stay", "work-beats-the-clock", "service-answers", "service-script", "service-latency-is-drawn",
      "service-holds", "service-cancelled", "gate-waits", "cancel-obeyed", "cancel-is-counted", "own-tasks-may-go-on",
      "works-hard", "many-tasks", "immediate-tasks", "claims-together", "claims-beginnings", "claims-runs", "claims-others",
      "world-settles", "world-wall-clock", "world-steps", "world-heartbeat", "world-may-remain", "world-observes", "script-rules",
      "script-capacity", "script-bodies", "resource-counts", "resource-server", "resource-files", "threads-block", "legacy",
      "offload", "callback",
      "readings", "process-all", "with-connection",
    ])
  func accepts(_ scenario: String) async throws {
    let play = try await Play(scenario)
    let verdict = play.verdict
    #expect(verdict.passed, "\(verdict.checks) \(play.errors)")
    #expect(verdict.checks.allSatisfy { $0.ended && $0.failing == 0 && $0.runs == 0 && $0.message == nil })
    #expect(play.status == 0)
  }

  /// What is said of a check that fails, the finding that comes with it, and whether its schedule fails again when it is replayed.
  struct Rejection: Sendable, CustomTestStringConvertible {
    var scenario: String
    var message: String
    var finding: FindingKind?
    var isReplayed = true
    var testDescription: String { scenario }
  }

  @Test(
    "rejects what does not hold, says why, and records the schedule that shows it",
    arguments: [
      Rejection(scenario: "fails-second", message: "One is not two."),
      Rejection(scenario: "fails-sometimes", message: "The order was ["),
      Rejection(scenario: "fails-racing", message: "The timeout came first."),
      Rejection(scenario: "one-core", message: "It took 0.2 seconds."),
      Rejection(scenario: "throws", message: "It threw an error that the check does not expect: api a: unavailable"),
      Rejection(scenario: "leaks", message: "", finding: .leakedTask),
      Rejection(scenario: "leaks-a-heartbeat", message: "task 1 was still unfinished", finding: .leakedTask),
      Rejection(scenario: "own-task-is-deaf", message: "The check's task \"deaf\" never came to its end."),
      Rejection(scenario: "cancel-ignored", message: "Cancelled at"),
      Rejection(scenario: "cancel-ignored-after-immediate", message: "Cancelled at"),
      Rejection(
        scenario: "gate-serial", message: "The service answers once 3 requests are inside; only 1 ever was.\n", finding: .deadlock),
      Rejection(
        scenario: "gate-too-few-bodies", message: "The gate opens once 3 callers are inside; only 2 ever were.\n",
        finding: .deadlock),
      Rejection(
        scenario: "signal-never-set",
        message: "The answer to api a is held back until \"the others are answered\", and that never came.\n", finding: .deadlock),
      Rejection(
        scenario: "own-task-stuck", message: "The check's task \"next caller\" never came to its end.\n", finding: .deadlock),
      Rejection(scenario: "keeps-the-core", message: "usleep kept a core for 10 ms", finding: .blockedCore),
      Rejection(
        scenario: "claim-fails",
        message: "B needs A's answer. b began at 0 ms, and a, which was to end before, ended only at 10 ms."),
      Rejection(scenario: "threads-explored", message: "It came first."),
      Rejection(
        scenario: "thread-blocks-a-core",
        message: "LegacyStore.read kept a core for 50 ms: 'learner' did not give it back while it waited.", finding: .blockedCore),
      Rejection(
        scenario: "thread-deadlock", message: "Nothing can run and no timer is set: 'learner' waits for a continuation",
        finding: .deadlock),
      Rejection(
        scenario: "thread-stuck",
        message: "Nothing can run and no timer is set: 'learner' waits for a continuation that nobody resumes; "
          + "thread 'worker 1' is stuck in DispatchSemaphore.wait.",
        finding: .deadlock),
      Rejection(scenario: "spins", message: "100001 steps without the clock moving", finding: .livelock),
      Rejection(scenario: "crashes", message: "It crashed: Index out of range", finding: .crash),
      Rejection(
        scenario: "crashes-with-words", message: "It crashed: out of ideas, at CodeScenarios.swift:", finding: .crash),
      Rejection(
        scenario: "resumes-twice", message: "It crashed: PracticeProbe tried to resume its continuation more than once",
        finding: .resumedTwice),
      Rejection(
        scenario: "resumes-twice-unsafely", message: "It crashed: an unsafe continuation was resumed more than once.",
        finding: .resumedTwice),
      Rejection(scenario: "aborts", message: "It crashed: it was aborted.", finding: .crash),
      Rejection(
        scenario: "exits-0", message: "The program was ended in the middle of the check: something called `exit(0)`."),
      Rejection(scenario: "exits-after", message: "It failed."),
      Rejection(scenario: "prints", message: "It printed."),
      Rejection(scenario: "loops", message: "", finding: .stuckCore, isReplayed: false),
    ])
  func rejects(_ rejection: Rejection) async throws {
    let play = try await Play(rejection.scenario)
    let verdict = play.verdict
    let last = try #require(verdict.last, "\(play.errors)")
    #expect(!verdict.passed)
    #expect(verdict.steps != nil, "the harness came to its end")
    #expect(last.ended && !last.passed && last.failing == 1 && last.schedules > 0)
    #expect(last.message?.hasPrefix(rejection.message) == true, "\(last.message ?? "no message")")
    #expect(last.message?.isEmpty == false)
    if let finding = rejection.finding { #expect(last.findings.contains { $0.kind == finding }, "\(last.findings)") }
    let replay = try #require(last.replay)
    #expect(Schedule(replay)?.check == last.id)
    #expect(last.runs == (rejection.isReplayed ? 1 : 0))
    if rejection.isReplayed {
      let again = try await Play(rejection.scenario, ["LANES_REPLAY": replay]).verdict
      #expect(again.checks.map(\.id) == [last.id])
      #expect(again.last?.message == last.message)
      #expect(again.last?.schedules == 1)
    }
  }

  @Test("stops at the first check that fails")
  func stops() async throws {
    let verdict = try await Play("fails-second").verdict
    #expect(verdict.checks.map(\.id) == ["C1", "C2"])
    #expect(verdict.checks.map(\.passed) == [true, false])
    #expect(verdict.checks.map(\.schedules) == [3 + 1 + 1, 1])
    #expect(verdict.checks.map(\.title) == ["holds", "one is two"])
  }

  @Test("offers no replay of a failure that a fresh process does not repeat")
  func uncontrolled() async throws {
    let last = try #require(try await Play("remembers").verdict.last)
    #expect(!last.passed && last.schedules == 5)
    #expect(last.message?.hasPrefix("This is run 5.\nThe same schedule does not always end in the same way") == true)
    #expect(last.replay == nil)
    #expect(last.findings.map(\.kind) == [.uncontrolled])
  }

  @Test("loses nothing of the other schedules when one crashes, and says which one did")
  func crashOfOne() async throws {
    let verdict = try await Play("crashes-in-some-order").verdict
    #expect(verdict.checks.map(\.passed) == [true, false])
    #expect(verdict.checks[0].schedules >= 300)
    let last = try #require(verdict.last)
    #expect(last.schedules > 1 && last.schedules < 300)
    #expect(last.message?.hasPrefix("It crashed: backwards, at CodeScenarios.swift:") == true)
    let replay = try #require(last.replay.flatMap { Schedule($0) })
    #expect(replay.strategy == .straight && (1...4).contains(replay.deviations.count), "it is shrunk: \(replay)")
    let again = try await Play("crashes-in-some-order", ["LANES_REPLAY": replay.description]).verdict.last
    #expect(again?.message == last.message)
  }

  @Test("gives each schedule a process of its own, with fresh global variables, where it is told to")
  func fresh() async throws {
    let play = try await Play("remembers", ["LANES_FRESH": "1"])
    #expect(play.verdict.passed, "\(play.verdict.checks) \(play.errors)")
    #expect(play.verdict.last?.schedules == 20 + 1 + 1)
  }

  @Test(
    "sees through a process of its own for each schedule what became of it",
    arguments: ["crashes", "exits-0", "fails-sometimes", "loops", "gate-serial", "resumes-twice", "cancel-ignored"])
  func freshFailures(_ scenario: String) async throws {
    let (usual, fresh) = (try await Play(scenario).verdict, try await Play(scenario, ["LANES_FRESH": "1"]).verdict)
    #expect(!fresh.passed && fresh.steps != nil)
    #expect(fresh.last?.message == usual.last?.message)
    #expect(fresh.last?.replay == usual.last?.replay)
  }

  @Test("cancels before the start and at each suspension, in 21 orders, and on one core")
  func cancellation() async throws {
    let verdict = try await Play("cancel-is-counted").verdict
    let schedules = try #require(verdict.last?.schedules)
    #expect(schedules % 22 == 0, "as many in each order")
    #expect(schedules / 22 >= 1 + 1 + 3, "one without, one before the start, and three calls")
  }

  @Test("tries some of the suspensions only where there are thousands")
  func manySuspensions() async throws {
    let verdict = try await Play("polls").verdict
    let schedules = try #require(verdict.last?.schedules)
    #expect(verdict.passed)
    #expect((22 * 20...22 * 100).contains(schedules), "\(schedules)")
  }

  @Test("does not blame a wait for a lock whose owner was pushed aside, and blames one whose owner sleeps")
  func waitsForLocks() async throws {
    #expect(try await Play("resumes-under-a-mutex").verdict.passed)
    let findings = try #require(try await Play("sleeps-under-a-mutex").verdict.last?.findings)
    #expect(findings.contains { $0.message.hasPrefix("Mutex.withLock kept a core for ") }, "\(findings)")
  }

  @Test("lets nobody be kept out for ever by heartbeats, and ends what only they keep going")
  func heartbeats() async throws {
    #expect(try await Play("heartbeats").verdict.passed)
    let last = try #require(try await Play("stuck-beside-a-heartbeat").verdict.last)
    #expect(!last.passed && last.findings.map(\.kind) == [.livelock])
    let message = try #require(last.message)
    #expect(message.hasSuffix("it goes on: 'waiter' waits for a continuation that nobody resumes."), "\(message)")
  }

  @Test("offers no replay where a thread outside the machine had a part")
  func foreign() async throws {
    let last = try #require(try await Play("answered-from-outside").verdict.last)
    #expect(!last.passed && last.replay == nil)
    #expect(last.findings.map(\.kind) == [.uncontrolled])
  }

  @Test("tries as many schedules as it is told, all those with few switches where these are few, and one on a single core")
  func schedules() async throws {
    #expect(try await Play("passes").verdict.checks.first?.schedules == 30 + 1 + 20 + 1 + 1)
    #expect(try await Play("passes", ["LANES_SCHEDULES": "7"]).verdict.checks.first?.schedules == 7 + 1 + 7 + 1 + 1)
  }

  @Test("takes as many cores as it is told")
  func cores() async throws {
    #expect(try await Play("fails-second", ["LANES_CHECK_CORES": "2"]).verdict.last?.replay == "v1.c2.f.s1.@C2")
  }

  @Test("records a schedule that passes when it is asked to replay it")
  func replaysSuccess() async throws {
    let play = try await Play("passes", ["LANES_REPLAY": "v1.c2.r.s5.@C2"])
    #expect(play.verdict.passed)
    #expect(play.verdict.checks.map(\.id) == ["C2"])
    #expect(play.verdict.checks.map(\.runs) == [1])
    let began = try #require(play.recording.events.first { $0.kind == .runBegan })
    #expect(began.other == 2 && began.value == 5)
    #expect(play.recording.string(began.text) == "v1.c2.r.s5.@C2")
  }

  @Test("passes on what the recorded run prints, and nothing else")
  func prints() async throws {
    #expect(try await Play("prints").output == "hello\n")
    #expect(try await Play("exits-after").output.isEmpty)
  }

  @Test(
    "refuses settings that it cannot follow",
    arguments: [
      (["LANES_SCHEDULES": "many"], "LANES_SCHEDULES is \"many\"; it has to be a number, 1 or more.\n"),
      (["LANES_CHECK_CORES": "65"], "LANES_CHECK_CORES is \"65\"; it has to be a number from 1 to 64.\n"),
      (["LANES_REPLAY": "v1.c4.f.s1.@C9"], "The replay string names no check of this exercise; it has C1, C2.\n"),
      (["LANES_REPLAY": "fast"], "\"fast\" is no replay string"),
      (["LANES_RECORDING": ""], "These are the checks of an exercise; run them with `lanes check`.\n"),
    ] as [([String: String], String)])
  func refuses(_ environment: [String: String], _ message: String) async throws {
    let play = try await Play("passes", environment)
    #expect(play.status == 64)
    #expect(play.errors.hasPrefix(message), "\(play.errors)")
    #expect(play.verdict.steps == nil)
  }
}
