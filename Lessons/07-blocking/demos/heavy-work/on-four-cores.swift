import Practice

@main struct OnFourCores {
  static func main() async throws {
    async let pulse: Void = heartbeat()
    async let work: Void = resize()
    _ = try await (pulse, work)
  }

  static func resize() async {
    await withTaskGroup(of: Void.self) { group in
      for strip in 1...10 {
        group.addTask(name: "strip \(strip)") { compute(.milliseconds(20)) }
      }
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
