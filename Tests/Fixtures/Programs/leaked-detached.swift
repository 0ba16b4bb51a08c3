//! A detached task is started, and nobody waits for it.
import Practice

@main struct Program {
  static func main() async throws {
    let api = Service("api", latency: .seconds(1))
    let report = Task.detached(name: "report") { _ = try? await api.call("report") }  // <- leaked-task
    try await Task.sleep(for: .milliseconds(10))
    print(report.isCancelled)
  }
}
