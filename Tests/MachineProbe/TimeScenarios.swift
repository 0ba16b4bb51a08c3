import Foundation
import Practice

let timeScenarios: [String: Scenario] = [
  "in a row": {
    for _ in 0..<3 { try await Task.sleep(for: .milliseconds(300)) }
  },
  "together": {
    async let first: Void = Task.sleep(for: .milliseconds(300))
    async let second: Void = Task.sleep(for: .milliseconds(300))
    _ = try await (first, second)
  },
  "an hour": { try await Task.sleep(for: .seconds(3600)) },
  "a cancelled day": {
    let sleeper = Task { try await Task.sleep(for: .seconds(86_400)) }
    try await Task.sleep(for: .milliseconds(10))
    sleeper.cancel()
    _ = await sleeper.result
  },
  "a cancelled day before a deadlock": {
    let sleeper = Task { try await Task.sleep(for: .seconds(86_400)) }
    try await Task.sleep(for: .milliseconds(10))
    sleeper.cancel()
    await withUnsafeContinuation { (_: UnsafeContinuation<Void, Never>) in }
  },
  "clocks": {
    let (continuous, suspending, date) = (ContinuousClock.now, SuspendingClock.now, Date())
    var before = timeval()
    gettimeofday(&before, nil)
    let seconds = time(nil)
    let uptime = ProcessInfo.processInfo.systemUptime
    try await Task.sleep(for: .seconds(5))
    var after = timeval()
    gettimeofday(&after, nil)
    mark("ContinuousClock \(ContinuousClock.now - continuous)")
    mark("SuspendingClock \(SuspendingClock.now - suspending)")
    mark("Date \(Date().timeIntervalSince(date))")
    mark("gettimeofday \(after.tv_sec - before.tv_sec)")
    mark("time \(time(nil) - seconds)")
    mark("uptime \(ProcessInfo.processInfo.systemUptime - uptime)")
  },
  "the end of time": {
    let sleeper = Task { try await Task.sleep(for: .seconds(Int64.max / 4)) }
    await Task.yield()
    sleeper.cancel()
    _ = await sleeper.result
  },
]
