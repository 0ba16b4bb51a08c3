import Practice

@main struct OnAThread {
  static func main() async throws {
    let store = LegacyStore(Service("rows", latency: .milliseconds(100)))
    let threads = Threads(1)
    async let pulse: Void = heartbeat()
    await Task.yield()
    //: The task waits; the thread blocks.
    let row = try await withCheckedThrowingContinuation { continuation in
      threads.submit { continuation.resume(with: Result { try store.read(7) }) }
    }
    mark(row)
    try await pulse
  }

  static func heartbeat() async throws {
    for _ in 1...3 {
      try await Task.sleep(for: .milliseconds(20))
      mark("beat")
    }
  }
}
