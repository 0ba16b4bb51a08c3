//! A task of a loop fails, and catches its error itself.
import Practice

@main struct Program {
  static func main() async throws {
    let api = Service("api", latency: .milliseconds(5))
    api.fail("b", after: .milliseconds(5))
    for key in ["a", "b", "c"] {
      Task(name: key) {
        _ = try? await api.call(key)
        mark(key)
      }
    }
    try await Task.sleep(for: .milliseconds(10))
  }
}
