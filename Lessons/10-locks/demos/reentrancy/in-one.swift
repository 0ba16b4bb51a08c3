import Practice

actor Likes {
  private(set) var count = 0
  private let feed = Service("feed", latency: .milliseconds(1))

  func press() async throws {
    count += 1
    mark("count \(count)")
    _ = try await feed.call("\(count)")
  }
}

@main struct InOne {
  static func main() async throws {
    let likes = Likes()
    try await withThrowingDiscardingTaskGroup { group in
      for reader in 1...6 {
        group.addTask(name: "reader \(reader)") { try await likes.press() }
      }
    }
    print(await likes.count)
  }
}
