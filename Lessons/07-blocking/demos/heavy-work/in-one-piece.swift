import Practice

@main struct InOnePiece {
  static func main() async throws {
    async let pulse: Void = heartbeat()
    async let work: Void = resize()
    _ = try await (pulse, work)
  }

  static func resize() async {
    await Task.yield()
    compute(.milliseconds(200))
    mark("resized")
  }

  static func heartbeat() async throws {
    for _ in 1...4 {
      try await Task.sleep(for: .milliseconds(20))
      mark("beat")
    }
  }
}
