import Practice

@main struct Restarted {
  static func main() async throws {
    var search: Task<Void, Never>?
    for (text, pause) in [("s", 30), ("sw", 30), ("swi", 140), ("swift", 200)] {
      search?.cancel()
      search = Task(name: "wait for \(text)") {
        //: A cancelled sleep is over at once, and `try?` hides why.
        try? await Task.sleep(for: .milliseconds(50))
        mark("search \(text)")
      }
      try await Task.sleep(for: .milliseconds(pause))
    }
  }
}
