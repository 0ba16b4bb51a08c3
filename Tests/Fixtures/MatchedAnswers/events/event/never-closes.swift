//! fails like: none
import Practice

actor Event {
  private var isSet = false
  private var calls: [AsyncStream<Void>.Continuation] = []

  func wait() async throws {
    if isSet { return }
    let (stream, call) = AsyncStream.makeStream(of: Void.self)
    calls.append(call)
    for await _ in stream { return }
    throw CancellationError()
  }

  func set() {
    isSet = true
    for call in calls { call.yield() }
    calls = []
  }

  func clear() {
    calls = []
  }
}
