import Practice

@main struct Chunks {
  static func main() async throws {
    let api = Service("api", latency: .milliseconds(50))
    api.script("pages/1", latency: .milliseconds(300))

    for first in stride(from: 1, through: 7, by: 2) {
      try await withThrowingTaskGroup(of: String.self) { group in
        for page in first...min(first + 1, 7) {
          group.addTask(name: "page \(page)") { try await api.call("pages/\(page)") }
        }
        //: Both must be back before the next chunk begins, however long one of them takes.
        for try await _ in group {}
      }
    }
  }
}
