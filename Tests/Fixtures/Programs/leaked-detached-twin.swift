//! A detached task is cancelled and waited for.
import Practice

@main struct Program {
  static func main() async throws {
    let api = Service("api", latency: .seconds(1))
    let report = Task.detached(name: "report") { _ = try? await api.call("report") }
    try await Task.sleep(for: .milliseconds(10))
    report.cancel()
    await report.value
  }
}
