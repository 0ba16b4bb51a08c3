import Recording
import Testing

/// Calls that block a thread, from programs under the machine.
@Suite("Blocking calls")
struct BlockingTests {
  private func play(_ scenario: String, cores: Int = 4, _ strategy: String = "f.s1") async throws -> Play {
    try await Play(scenario, ["LANES_SCHEDULE": "v1.c\(cores).\(strategy)"], by: .machine)
  }

  @Test(
    "One task at a time has a lock; whoever waits for it keeps its core, and says for how long",
    arguments: [
      ("Mutex", "Mutex.withLock"), ("NSLock", "NSLock.lock"), ("NSRecursiveLock", "NSRecursiveLock.lock"),
      ("pthread_mutex_lock", "pthread_mutex_lock"), ("sync", "DispatchQueue.sync"),
    ], [1, 2, 4])
  func contention(_ lock: (scenario: String, call: String), cores: Int) async throws {
    let play = try await play(lock.scenario, cores: cores)
    #expect(play.ending == .finished)
    #expect(play.marks.map(\.label) == ["a", "b", "c"])
    #expect(play.marks.map(\.at) == [30, 60, 90])
    let waits = play.holds.filter { $0.call == lock.call }.map { "\($0.task) \($0.from)-\($0.to ?? -1)" }
    #expect(waits == [1: [], 2: ["b 0-30", "c 30-60"], 4: ["b 0-30", "c 0-60"]][cores])
    let found = play.findings.filter { !$0.message.hasPrefix("usleep") }
    #expect(found.map(\.kind) == waits.map { _ in .blockedCore })
    #expect(found.first?.message.hasPrefix("\(lock.call) kept a core for 30 ms: 'b'") ?? (cores == 1))
  }

  @Test("A lock that was kept for no time is no reason for a finding", arguments: ["Mutex for no time", "NSLock for no time"])
  func noTime(scenario: String) async throws {
    let play = try await play(scenario)
    #expect(play.ending == .finished)
    #expect(play.marks.map(\.label) == ["got it"])
    #expect(play.holds.map(\.task) == ["holder", "waiter"])
    // The holder's own: it waits for a semaphore.
    #expect(play.findings.map(\.message.first) == ["D"])
  }

  @Test(
    "What a call takes is exact, whoever ends it",
    arguments: [
      Timing("try", ["false 0", "true 40"]), Timing("lock before", ["false 10", "true 30"], blocked: 1),
      Timing("print in a description", ["a 20", "b 40"], blocked: 1), Timing("a slow global", ["a 7 40", "b 7 40"], blocked: 1),
      Timing("Mutex across a resume", ["resumed 0"]),
      Timing("condition with a deadline", ["false 50", "true 70"], blocked: 2),
      Timing("broadcast", ["a 20", "b 20", "c 20"], blocked: 3),
      Timing("bounded buffer", ["1 0", "2 10", "3 20", "4 30", "5 40"], blocked: 1),
      Timing("semaphore signalled before", []), Timing("empty group", ["done 0"]), Timing("sync alone", ["in 0"]),
      Timing("semaphore with a deadline", ["timedOut 0", "timedOut 30", "timedOut 70", "success 90"], blocked: 2),
      Timing("group", ["timedOut 10", "done 30"], blocked: 1),
      Timing("sync on a concurrent queue", ["barrier 60"], blocked: 1), Timing("sleep in poll", ["0 30"], blocked: 1),
      Timing("heartbeat, blocked", ["beat 300", "beat 350", "beat 400"], blocked: 4),
      Timing("heartbeat", ["beat 50", "beat 100", "beat 150"]),
    ])
  func timing(_ expected: Timing) async throws {
    let play = try await play(expected.scenario)
    #expect(play.ending == .finished)
    #expect(play.marks.map { "\($0.label) \($0.at)" } == expected.marks)
    let places = play.findings.filter { !$0.message.hasPrefix("usleep") || expected.scenario.hasPrefix("heartbeat") }
    #expect(places.map(\.kind) == Array(repeating: .blockedCore, count: expected.blocked))
  }

  struct Timing: CustomTestStringConvertible, Sendable {
    var scenario: String
    /// Labels, each with its virtual milliseconds.
    var marks: [String]
    /// How many places kept a core.
    var blocked: Int
    var testDescription: String { scenario }

    init(_ scenario: String, _ marks: [String], blocked: Int = 0) {
      (self.scenario, self.marks, self.blocked) = (scenario, marks, blocked)
    }
  }

  @Test("A lock kept across an await is a deadlock when its owner needs the core; with another core it is only slow")
  func lockAcrossAwait() async throws {
    let one = try await play("lock across an await", cores: 1)
    #expect(one.ending == .deadlock)
    #expect(one.findings.map(\.kind) == [.blockedCore, .deadlock])
    #expect(one.findings.last?.message.contains("'next' keeps core 0 in NSLock.lock: 'keeper' has taken that lock") == true)
    let two = try await play("lock across an await", cores: 2)
    #expect(two.ending == .finished)
    #expect(two.duration == 10)
  }

  @Test("Two tasks that wait for each other's lock are a deadlock with both names")
  func circle() async throws {
    let play = try await play("lock in a circle")
    #expect(play.ending == .deadlock)
    let message = play.findings.last?.message ?? ""
    #expect(message.contains(": 'left' waits in NSLock.lock for 'right' and 'right' in NSLock.lock for 'left', in a circle."))
    // A cycle needs two cores: on one, the first is done before the second begins.
    #expect(try await self.play("lock in a circle", cores: 1).ending == .finished)
  }

  @Test("When every core is blocked for ever, the deadlock is told, however many there are", arguments: [1, 2, 33, 64])
  func allBlocked(cores: Int) async throws {
    let play = try await play("nobody signals", cores: cores)
    #expect(play.ending == .deadlock)
    #expect(play.findings.map(\.kind) == Array(repeating: .blockedCore, count: min(cores, 32)) + [.deadlock])
    #expect(play.findings.last?.message.contains("'waiter 1' keeps core 0 in a call that nobody ends") == true)
  }

  @Test("Who waits for the main actor is not said to wait for a core")
  func mainActor() async throws {
    let deadlock = try #require(try await play("the main actor keeps its core").findings.last)
    #expect(deadlock.kind == .deadlock)
    #expect(deadlock.message.contains("'late' waits for the main actor"), "\(deadlock.message)")
  }

  @Test("The main queue is served by nobody: waiting for it is a deadlock, not a hang")
  func mainQueue() async throws {
    let play = try await play("sync on the main queue")
    #expect(play.ending == .deadlock)
    #expect(play.findings.map(\.kind) == [.blockedCore, .deadlock])
  }

  @Test(
    "What another thread signals is found, and makes a run uncontrolled, no more",
    arguments: [
      "semaphore from a queue", "semaphore from a slow thread", "condition from a thread", "group of a queue",
      "sync behind a worker", "a timer of Dispatch",
    ])
  func foreign(scenario: String) async throws {
    let play = try await play(scenario)
    #expect(play.ending == .finished)
    #expect(play.findings.map(\.kind) == [.uncontrolled])
  }

  @Test("A thread that does nothing for the machine leaves a run as it is")
  func idleThread() async throws {
    let play = try await play("semaphore that no thread signals")
    #expect(play.ending == .deadlock)
    #expect(play.findings.map(\.kind) == [.blockedCore, .deadlock])
  }

  @Test("The same recording, byte for byte, 20 of 20 times, with locks and conditions on three cores", arguments: ["f.s1", "r.s7"])
  func determinism(strategy: String) async throws {
    let first = try await play("mutexes and conditions", cores: 3, strategy)
    #expect(first.ending == .finished)
    for _ in 1..<20 {
      let isSame = try await play("mutexes and conditions", cores: 3, strategy).bytes == first.bytes
      #expect(isSame)
    }
    let isSame = try await play("heartbeat, blocked").bytes == play("heartbeat, blocked").bytes
    #expect(isSame)
  }
}
