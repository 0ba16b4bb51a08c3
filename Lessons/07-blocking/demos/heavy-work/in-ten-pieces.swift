import Practice

@main struct InTenPieces {
  static func main() async throws {
    async let pulse: Void = heartbeat()
    async let work: Void = resize()
    _ = try await (pulse, work)
  }

  static func resize() async {
    for _ in 1...10 {
      //: Whoever is ready may have the core now.
      await Task.yield()
      compute(.milliseconds(20))
    }
    mark("resized")
  }

  static func heartbeat() async throws {
    for _ in 1...4 {
      try await Task.sleep(for: .milliseconds(20))
      mark("beat")
    }
  }
}
