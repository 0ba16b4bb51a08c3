import Practice

@main struct Values {
  static func main() async throws {
    for await number in readings() {
      mark("\(number)")
    }
  }

  /// A number every 100 ms, five of them.
  static func readings() -> AsyncStream<Int> {
    let (stream, continuation) = AsyncStream.makeStream(of: Int.self)
    let producer = Task(name: "producer") {
      for number in 0..<5 {
        try await Task.sleep(for: .milliseconds(100))
        continuation.yield(number)
      }
      //: Without this line the reader waits for a sixth.
      continuation.finish()
    }
    continuation.onTermination = { _ in producer.cancel() }
    return stream
  }
}
