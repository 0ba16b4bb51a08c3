//! A task that fails in its first step, and whose result nobody reads.
import Practice

@main struct Program {
  static func main() async throws {
    let api = Service("api", latency: .milliseconds(50))
    api.fail("a")
    let task = Task.immediate(name: "call") {  // <- lost-error
      _ = try await api.call("a")
    }
    try await Task.sleep(for: .milliseconds(10))
    print(task.isCancelled)
  }
}
