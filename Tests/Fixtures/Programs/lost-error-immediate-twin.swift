//! A task that is cancelled ends with an error that nobody misses.
import Practice

@main struct Program {
  static func main() async throws {
    let api = Service("api", latency: .milliseconds(50))
    let task = Task.immediate(name: "call") {
      _ = try await api.call("a")
    }
    try await Task.sleep(for: .milliseconds(10))
    task.cancel()
    try await Task.sleep(for: .milliseconds(1))
  }
}
