import Practice

@main struct PushedAndStopped {
  static func main() async throws {
    await read()
    mark("read returned")
  }

  static func read() async {
    for await page in pages() where page == 3 { break }
    mark("found")
  }

  static func pages() -> AsyncStream<Int> {
    let (stream, continuation) = AsyncStream.makeStream(of: Int.self)
    let producer = Task(name: "producer") {
      for page in 1...10 {
        try await Task.sleep(for: .milliseconds(10))
        mark("page")
        continuation.yield(page)
      }
      continuation.finish()
    }
    //: Called when the stream has ended or nobody holds it any more.
    continuation.onTermination = { _ in producer.cancel() }
    return stream
  }
}
