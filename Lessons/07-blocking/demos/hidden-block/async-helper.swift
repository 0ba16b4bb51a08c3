import Practice

/// Waits a moment between two attempts.
func backOff() async throws {
  try await Task.sleep(for: .milliseconds(100))
}

@main struct AsyncHelper {
  static func main() async throws {
    let other = Task(name: "other") { mark("another request is served") }
    //: `try await` says it.
    try await backOff()
    await other.value
  }
}
