//! fails like: none
import Practice

actor Barrier {
  private let parties: Int
  private var calls: [AsyncStream<Void>.Continuation] = []

  init(parties: Int) { self.parties = parties }

  func arrive() async throws {
    if calls.count + 2 >= parties {
      for call in calls { call.yield() }
      calls = []
      return
    }
    let (stream, call) = AsyncStream.makeStream(of: Void.self)
    calls.append(call)
    for await _ in stream { return }
    throw CancellationError()
  }
}
