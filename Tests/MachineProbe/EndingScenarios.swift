import Dispatch
import Glibc
import Practice

private struct Refused: Error, CustomStringConvertible { var description: String { "refused" } }

let endingScenarios: [String: Scenario] = [
  "throws": { throw Refused() },
  "exits": { exit(3) },
  "traps": {
    let list = [1, 2, 3]
    print(list[CommandLine.arguments.count + 5])
  },
  "deadlock": {
    await withTaskGroup(of: Void.self) { group in
      group.addTask(name: "lost") { await withUnsafeContinuation { (_: UnsafeContinuation<Void, Never>) in } }
    }
  },
  "livelock": {
    let sleeper = Task { try? await Task.sleep(for: .seconds(1)) }
    while !sleeper.isCancelled { await Task.yield() }
  },
  "spins": {
    var count = 0
    while CommandLine.arguments.count > 0 { count &+= 1 }
    print(count)
  },
  "leaves a task": {
    Task(name: "stray") { try await Task.sleep(for: .seconds(60)) }
    try await Task.sleep(for: .milliseconds(10))
  },
  "a foreign thread": {
    await withUnsafeContinuation { continuation in
      DispatchQueue.global().async {
        usleep(20_000)
        continuation.resume()
      }
    }
  },
  "a foreign thread that is early": {
    await withUnsafeContinuation { continuation in
      let isDone = DispatchSemaphore(value: 0)
      DispatchQueue.global().async {
        continuation.resume()
        isDone.signal()
      }
      // Only then does the task suspend, and finds that it need not.
      while isDone.wait(timeout: .now()) == .timedOut {}
    }
  },
  "a slow foreign thread": {
    await withUnsafeContinuation { continuation in
      DispatchQueue.global().async {
        usleep(700_000)
        continuation.resume()
      }
    }
  },
  "a foreign thread with instruments": {
    await withUnsafeContinuation { continuation in
      DispatchQueue.global().async {
        mark("outside")
        compute(.milliseconds(10))
        usleep(20_000)
        continuation.resume()
      }
    }
    mark("inside")
  },
]
