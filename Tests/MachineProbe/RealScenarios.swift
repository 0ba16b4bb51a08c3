import Practice
import Synchronization

/// What checks work with, where no machine is in charge: on real threads and with real clocks. Each prints what it saw.
let realScenarios: [String: Scenario] = [
  "without a machine": {
    let world = World()
    let api = world.service(latency: .milliseconds(1)...(.milliseconds(5)), capacity: 2)
    let gate = world.gate(4)
    let free = world.service("free", latency: .milliseconds(1))
    free.script(until: gate)
    api.fail("bad", chance: 1)

    let run = await world.run {
      try await withThrowingTaskGroup(of: String.self) { group in
        for number in 1...4 { group.addTask { try await free.call("\(number)") } }
        for number in 1...50 { group.addTask { try await api.call("\(number)") } }
        return try await group.reduce(into: 0) { count, _ in count += 1 }
      }
    }
    try expect(run, .returns(54))
    try expect(free.stretches, .overlap)
    try expect(api.stretches, .count(50))
    try expect(api.stretches, .ended)
    guard run.ended > run.began, world.now >= run.ended else { throw Wrong(what: "time stands still") }
    let failed = await world.run { try await api.call("bad") }
    try expect(failed, .throws(Service.Failure.self))

    let caller = world.start("caller") { try await world.observe("held") { try await world.signal("never").wait() } }
    let heartbeat = world.heartbeat(every: .milliseconds(2))
    await world.settle()
    if heartbeat.beats == 0 { throw Wrong(what: "no heartbeat") }
    world.cancelOwnTasks()
    guard case .failure(let error) = await caller.result, error is CancellationError else { throw Wrong(what: "not cancelled") }

    let resource = world.resource("file", opening: .milliseconds(1), closing: .milliseconds(1))
    try await resource.open()
    try await resource.close()
    try expect(resource.ledger, .allClosed)
    guard world.tasksAlive == 0, world.cancelledAt == nil, world.longestStep(on: .pool) == .zero else {
      throw Wrong(what: "counts")
    }
    world.shiftWallClock(by: .seconds(5))
    print("as it should be")
  },
  "threads without a machine": {
    let world = World()
    let threads = Threads(3)
    let sum = Sum()
    await withDiscardingTaskGroup { group in
      for number in 1...100 {
        group.addTask {
          await withCheckedContinuation { continuation in
            threads.submit {
              sum.add(number)
              continuation.resume()
            }
          }
        }
      }
    }
    let store = LegacyStore(world.service("rows", latency: .milliseconds(1)))
    let row = try await withCheckedThrowingContinuation { continuation in
      threads.submit { continuation.resume(with: Result { try store.read(1) }) }
    }
    let legacy = world.service("legacy", latency: .milliseconds(3))
    legacy.script("long", latency: .seconds(3600))
    let client = LegacyClient(legacy)
    let answer = try await withCheckedThrowingContinuation { continuation in
      client.start("a") { continuation.resume(with: $0) }
    }
    let cut = await withCheckedContinuation { continuation in
      client.start("long") { continuation.resume(returning: $0) }.cancel()
    }
    let (sensor, values) = (Sensor(), AsyncStream.makeStream(of: Int.self))
    let subscription = sensor.subscribe(onValue: { values.continuation.yield($0) }, onEnd: { values.continuation.finish() })
    for number in 1...50 { sensor.send(number) }
    sensor.end()
    let received = await values.stream.reduce(into: []) { $0.append($1) }
    subscription.cancel()
    guard case .failure = cut, received == Array(1...50) else { throw Wrong(what: "\(cut), \(received)") }
    print("\(sum.value), \(row), \(answer)")
  },
]

private final class Sum: Sendable {
  private let sum = Mutex(0)
  var value: Int { sum.withLock { $0 } }
  func add(_ number: Int) { sum.withLock { $0 += number } }
}

private struct Wrong: Error { var what: String }
