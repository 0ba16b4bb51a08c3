import Foundation
import Practice

@main struct Blocks {
  static func main() async throws {
    async let pulse: Void = heartbeat()
    try await Task.sleep(for: .milliseconds(10))

    await withTaskGroup(of: Void.self) { group in
      for number in 1...4 {
        group.addTask(name: "job \(number)") {
          //: Asleep, and still on the core.
          usleep(300_000)
        }
      }
    }

    try await pulse
  }

  static func heartbeat() async throws {
    for _ in 1...3 {
      try await Task.sleep(for: .milliseconds(50))
      mark("beat")
    }
  }
}
