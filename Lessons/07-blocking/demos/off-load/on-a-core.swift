import Practice

@main struct OnACore {
  static func main() async throws {
    let store = LegacyStore(Service("rows", latency: .milliseconds(100)))
    async let pulse: Void = heartbeat()
    await Task.yield()
    //: Blocks until the row is there.
    let row = try store.read(7)
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
