import Practice

@main struct Newest {
  static func main() async throws {
    let api = Service("api")
    api.script("swi", latency: .milliseconds(500))
    api.script("swift", latency: .milliseconds(50))

    var search: Task<Void, any Error>?
    for (text, pause) in [("swi", 100), ("swift", 500)] {
      //: What was asked before is not wanted any more.
      search?.cancel()
      search = Task(name: "search \(text)") {
        let answer = try await api.call(text)
        mark("show \(answer)")
      }
      try await Task.sleep(for: .milliseconds(pause))
    }
  }
}
