import Foundation
import Practice

/// Simulated threads outside the cores, in a program.
let threadScenarios: [String: Scenario] = [
  "a job on a thread": {
    let threads = Threads(2)
    await withCheckedContinuation { continuation in
      threads.submit {
        Thread.sleep(forTimeInterval: 0.05)
        continuation.resume()
      }
    }
    mark("answered")
  },
  "a client that calls back": {
    let client = LegacyClient(Service("old", latency: .milliseconds(30)))
    let answer = await withCheckedContinuation { continuation in
      client.start("key") { continuation.resume(returning: try? $0.get()) }
    }
    mark(answer ?? "nothing")
  },
]
