//! fails like: none
import Practice

actor Stock {
  private var count = 0
  private var calls: [AsyncStream<Void>.Continuation] = []

  func add(_ n: Int) {
    count += n
    for call in calls { call.yield() }
    calls = []
  }

  func take(_ n: Int) async throws {
    while count <= n {
      let (stream, call) = AsyncStream.makeStream(of: Void.self)
      calls.append(call)
      for await _ in stream { break }
      try Task.checkCancellation()
    }
    count -= n
  }
}
