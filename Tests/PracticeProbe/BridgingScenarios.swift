import Foundation
import Practice
import Synchronization

/// Exercises about callbacks and threads, as a lesson would check them: with right answers, and with wrong ones.
let bridgingScenarios: [String: [Check]] = [
  "offload": offloadChecks { threads, work in
    let job = Job<Int>()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        guard job.queue(continuation) else { return }
        threads.submit { if job.begin() { continuation.resume(with: Result { try work() }) } }
      }
    } onCancel: {
      job.cancel()?.resume(throwing: CancellationError())
    }
  },
  "offload-runs-inline": offloadChecks { _, work in try work() },
  "offload-detached": offloadChecks { _, work in try await Task.detached { try work() }.value },
  "offload-runs-though-cancelled": offloadChecks { threads, work in
    try await withCheckedThrowingContinuation { continuation in threads.submit { continuation.resume(with: Result { try work() }) }
    }
  },
  "offload-both-resume": offloadChecks { threads, work in
    let shared = ContinuationBox()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        shared.keep(continuation)
        threads.submit { continuation.resume(with: Result { try work() }) }
      }
    } onCancel: {
      shared.kept?.resume(throwing: CancellationError())
    }
  },

  "callback": callbackChecks { key, legacy in
    let box = RequestBox()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        box.store(legacy.start(key) { continuation.resume(with: $0) })
      }
    } onCancel: {
      box.cancel()
    }
  },
  "callback-no-handler": callbackChecks { key, legacy in
    try await withCheckedThrowingContinuation { continuation in legacy.start(key) { continuation.resume(with: $0) } }
  },
  "callback-handle-too-late": callbackChecks { key, legacy in
    let box = RequestBox(forgets: true)
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        box.store(legacy.start(key) { continuation.resume(with: $0) })
      }
    } onCancel: {
      box.cancel()
    }
  },
  "callback-success-only": callbackChecks { key, legacy in
    try await withCheckedThrowingContinuation { continuation in
      legacy.start(key) { if case .success(let answer) = $0 { continuation.resume(returning: answer) } }
    }
  },
  "callback-semaphore": callbackChecks { key, legacy in
    let semaphore = DispatchSemaphore(value: 0)
    let answer = AnswerBox()
    legacy.start(key) {
      answer.keep($0)
      semaphore.signal()
    }
    wait(semaphore)
    return try answer.get()
  },

  "readings": readingsChecks { sensor in
    let (stream, continuation) = AsyncStream.makeStream(of: Int.self, bufferingPolicy: .bufferingNewest(3))
    let subscription = sensor.subscribe(onValue: { continuation.yield($0) }, onEnd: { continuation.finish() })
    continuation.onTermination = { _ in subscription.cancel() }
    return stream
  },
  "readings-no-on-termination": readingsChecks { sensor in
    let (stream, continuation) = AsyncStream.makeStream(of: Int.self, bufferingPolicy: .bufferingNewest(3))
    _ = sensor.subscribe(onValue: { continuation.yield($0) }, onEnd: { continuation.finish() })
    return stream
  },
  "readings-no-finish": readingsChecks { sensor in
    let (stream, continuation) = AsyncStream.makeStream(of: Int.self, bufferingPolicy: .bufferingNewest(3))
    let subscription = sensor.subscribe(onValue: { continuation.yield($0) }, onEnd: {})
    continuation.onTermination = { _ in subscription.cancel() }
    return stream
  },
  "readings-unbounded": readingsChecks { sensor in
    let (stream, continuation) = AsyncStream.makeStream(of: Int.self)
    let subscription = sensor.subscribe(onValue: { continuation.yield($0) }, onEnd: { continuation.finish() })
    continuation.onTermination = { _ in subscription.cancel() }
    return stream
  },
  "readings-task-per-event": readingsChecks { sensor in
    let (stream, continuation) = AsyncStream.makeStream(of: Int.self, bufferingPolicy: .bufferingNewest(3))
    let subscription = sensor.subscribe(
      onValue: { value in Task { continuation.yield(value) } }, onEnd: { continuation.finish() })
    continuation.onTermination = { _ in subscription.cancel() }
    return stream
  },
]

private typealias Offload = @Sendable (Threads, @escaping @Sendable () throws -> Int) async throws -> Int

private func offloadChecks(_ offload: @escaping Offload) -> [Check] {
  [
    Check("O1", "value and error") { world in
      let threads = Threads(1)
      let value = await world.run { try await offload(threads) { 7 } }
      try expect(value, .returns(7))
      let error = await world.run { try await offload(threads) { throw Wrong() } }
      try expect(error, .throws(Wrong.self))
    },
    Check("O2", "no core is kept") { world in
      let (threads, heartbeat) = (Threads(4), world.heartbeat(every: .milliseconds(10)))
      await world.settle()
      try await world.learner {
        try await withThrowingTaskGroup(of: Int.self) { group in
          for number in 1...4 {
            group.addTask {
              try await offload(threads) {
                usleep(35_000)
                return number
              }
            }
          }
          try await group.waitForAll()
        }
      }
      try expect(heartbeat, .late(atMost: .zero), "It ran on a core.")
    },
    Check("O3", "cancelled in the queue it never runs; once begun it is waited for", .cancelAtEverySuspension) { world in
      let threads = Threads(1)
      threads.submit { usleep(10_000) }
      let run = await world.run {
        try await offload(threads) {
          world.observe("job") {
            usleep(10_000)
            return 1
          }
        }
      }
      guard let cancelled = world.cancelledAt else { return try expect(run, .returns(1)) }
      try expect(world.stretches(), .ended, "You returned.")
      guard let job = world.stretches().first else {
        try expect(run, .throws(CancellationError.self))
        return try expect(run, .ends(at: cancelled))
      }
      try expect(job.began <= cancelled, "Cancelled at \(World.text(cancelled)), its job began at \(World.text(job.began)).")
    },
    Check("O3b", "cancelled while others are served, it never runs", .schedules(100)) { world in
      let threads = Threads(1)
      threads.submit { usleep(10_000) }
      let caller = world.start("caller") { try await offload(threads) { world.observe("job") { 1 } } }
      try await Task.sleep(for: .milliseconds(5))
      caller.cancel()
      let result = await caller.result
      try await Task.sleep(for: .milliseconds(20))
      try expect(world.stretches(), .count(0), "A queued job ran for a caller that had left.")
      guard case .failure(let error) = result else { return try expect(false, "It returned.") }
      try expect(error is CancellationError, "It threw \(error).")
    },
    Check("O4", "more jobs than threads") { world in
      let threads = Threads(2)
      let sum = try await world.learner {
        try await withThrowingTaskGroup(of: Int.self) { group in
          for number in 1...6 { group.addTask { try await offload(threads) { number } } }
          return try await group.reduce(0, +)
        }
      }
      try expect(sum == 21, "The sum is \(sum).")
    },
  ]
}

private typealias Fetch = @Sendable (String, LegacyClient) async throws -> String

private func callbackChecks(_ fetch: @escaping Fetch) -> [Check] {
  [
    Check("K1", "success and failure arrive") { world in
      let api = world.service("legacy")
      api.fail("bad", after: .milliseconds(10))
      let client = LegacyClient(api)
      let good = await world.run { try await fetch("good", client) }
      try expect(good, .returns("answer to good"))
      let bad = await world.run { try await fetch("bad", client) }
      try expect(bad, .throws(Service.Failure.self))
    },
    Check("K4", "an answer that comes at once") { world in
      let run = await world.run { try await fetch("now", LegacyClient(world.service("legacy", latency: .zero))) }
      try expect(run, .returns("answer to now"))
    },
    Check("K2", "cancelled, it cancels the request and ends", .cancelAtEverySuspension) { world in
      let api = world.service("legacy", latency: .seconds(3_600))
      let run = await world.run { try await fetch("long", LegacyClient(api)) }
      try expect(run, .stopsWhenCancelled(or: "answer to long"))
      if let cancelled = run.cancelledAt { try expect(api.stretches, .cancelled(at: cancelled)) }
    },
  ]
}

private func readingsChecks(_ readings: @escaping @Sendable (Sensor) -> AsyncStream<Int>) -> [Check] {
  [
    Check("E2", "a fast reader misses nothing", .schedules(200)) { world in
      let (sensor, seen) = (Sensor(), world.log())
      let reader = world.start("reader") { for await value in readings(sensor) { seen.add("\(value)") } }
      await world.settle()
      for number in 1...3 { sensor.send(number) }
      await world.settle()
      sensor.end()
      try await reader.value
      try expect(seen.entries == ["1", "2", "3"], "Sent: 1, 2 and 3; seen: \(World.list(seen.entries)).")
    },
    Check("E3", "a slow reader gets the last three", .schedules(50)) { world in
      let (sensor, seen) = (Sensor(), world.log())
      try await world.learner {
        let stream = readings(sensor)
        for number in 1...10 { sensor.send(number) }
        sensor.end()
        try await Task.sleep(for: .milliseconds(10))
        for await value in stream { seen.add("\(value)") }
      }
      try expect(seen.entries == ["8", "9", "10"], "The last three were 8, 9 and 10; seen: \(World.list(seen.entries)).")
      await world.settle()
      try expect((sensor.subscribed, sensor.unsubscribed) == (1, 1), "Unsubscribed \(sensor.unsubscribed) times.")
    },
    Check("E1", "who leaves unsubscribes", .cancelAtEverySuspension) { world in
      let sensor = Sensor()
      world.start("sender") {
        for number in 1...4 {
          try await Task.sleep(for: .milliseconds(10))
          sensor.send(number)
        }
      }
      let run = await world.run { for await value in readings(sensor) where value == 3 { break } }
      if let cancelled = run.cancelledAt { try expect(run, .ends(at: cancelled)) }
      await world.settle()
      try expect(
        sensor.unsubscribed == sensor.subscribed, "Subscribed \(sensor.subscribed) times, unsubscribed \(sensor.unsubscribed).")
    },
  ]
}

// MARK: What the answers need

/// Where a job stands: whoever moves it out of the queue resumes.
private final class Job<Value: Sendable>: Sendable {
  private enum State {
    case new
    case queued(CheckedContinuation<Value, any Error>)
    case begun
    case cancelled
  }
  private let state = Mutex(State.new)

  func queue(_ continuation: CheckedContinuation<Value, any Error>) -> Bool {
    let isCancelled = state.withLock { state in
      if case .cancelled = state { return true }
      state = .queued(continuation)
      return false
    }
    if isCancelled { continuation.resume(throwing: CancellationError()) }
    return !isCancelled
  }

  func begin() -> Bool {
    state.withLock { state in
      guard case .queued = state else { return false }
      state = .begun
      return true
    }
  }

  func cancel() -> CheckedContinuation<Value, any Error>? {
    state.withLock { state in
      switch state {
      case .new:
        state = .cancelled
        return nil
      case .queued(let continuation):
        state = .cancelled
        return continuation
      case .begun, .cancelled: return nil
      }
    }
  }
}

private final class RequestBox: Sendable {
  private let forgets: Bool
  private let state = Mutex<(request: LegacyClient.Request?, isCancelled: Bool)>((nil, false))

  /// - Parameter forgets: A cancellation before there is a request goes unheard.
  init(forgets: Bool = false) { self.forgets = forgets }

  func store(_ request: LegacyClient.Request) {
    let isCancelled = state.withLock { state in
      state.request = request
      return state.isCancelled
    }
    if isCancelled, !forgets { request.cancel() }
  }

  func cancel() {
    let request = state.withLock { state in
      state.isCancelled = true
      return state.request
    }
    request?.cancel()
  }
}

private final class AnswerBox: Sendable {
  private let answer = Mutex<Result<String, any Error>?>(nil)
  func keep(_ result: Result<String, any Error>) { answer.withLock { $0 = result } }
  func get() throws -> String { try answer.withLock { try $0?.get() ?? "" } }
}

private final class ContinuationBox: Sendable {
  private let continuation = Mutex<CheckedContinuation<Int, any Error>?>(nil)
  var kept: CheckedContinuation<Int, any Error>? { continuation.withLock { $0 } }
  func keep(_ new: CheckedContinuation<Int, any Error>) { continuation.withLock { $0 = new } }
}

private func wait(_ semaphore: DispatchSemaphore) { semaphore.wait() }

private struct Wrong: Error {}
