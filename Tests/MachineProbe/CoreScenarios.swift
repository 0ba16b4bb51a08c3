import Dispatch
import Foundation
import Practice

/// Four tasks that block a core for 200 ms each, beside a heartbeat of 50 ms.
private func starve(_ block: @escaping @Sendable () -> Void) async {
  async let heartbeat: Void = {
    for _ in 1...4 {
      try? await Task.sleep(for: .milliseconds(50))
      mark("beat")
    }
  }()
  await withTaskGroup(of: Void.self) { group in
    for index in 1...4 { group.addTask(name: "blocker \(index)") { block() } }
  }
  await heartbeat
}

/// A heartbeat of 50 ms is asleep when four tasks pause for 300 ms.
private func heartbeat(beside pause: @escaping @Sendable () async -> Void) async {
  async let beats: Void = {
    for _ in 1...3 {
      try? await Task.sleep(for: .milliseconds(50))
      mark("beat")
    }
  }()
  await Task.yield()
  await withTaskGroup(of: Void.self) { group in for _ in 1...4 { group.addTask { await pause() } } }
  await beats
}

/// In functions of their own, since Swift rejects these calls where it sees that they stand in asynchronous code.
private func sleepInFoundation() { Thread.sleep(forTimeInterval: 0.2) }
private func wait(for semaphore: DispatchSemaphore) { semaphore.wait() }

let coreScenarios: [String: Scenario] = [
  "usleep": { await starve { usleep(200_000) } },
  "Thread.sleep": { await starve { sleepInFoundation() } },
  "nanosleep": {
    await starve {
      var time = timespec(tv_sec: 0, tv_nsec: 200_000_000)
      nanosleep(&time, nil)
    }
  },
  "compute": {
    await withTaskGroup(of: Void.self) { group in
      for _ in 1...8 { group.addTask { compute(.milliseconds(100)) } }
    }
  },
  "compute on the main actor": {
    await withTaskGroup(of: Void.self) { group in
      for _ in 1...2 { group.addTask { @MainActor in compute(.milliseconds(30)) } }
    }
  },
  "heartbeat, blocked": { await heartbeat { usleep(300_000) } },
  "heartbeat": { await heartbeat { try? await Task.sleep(for: .milliseconds(300)) } },
  "semaphore bridge": {
    let semaphore = DispatchSemaphore(value: 0)
    await Task.detached(name: "bridge") {
      Task { semaphore.signal() }
      wait(for: semaphore)
    }.value
  },
]
