import Practice

@main struct Pushed {
  static func main() async throws {
    let (stream, continuation) = AsyncStream.makeStream(of: Int.self)
    let producer = Task(name: "producer") {
      for page in 1...10 {
        try await Task.sleep(for: .milliseconds(10))
        mark("page")
        continuation.yield(page)
      }
      continuation.finish()
    }

    for await page in stream where page == 3 { break }
    mark("found")
    //: Only so that the picture shows what it goes on doing.
    try await producer.value
  }
}
