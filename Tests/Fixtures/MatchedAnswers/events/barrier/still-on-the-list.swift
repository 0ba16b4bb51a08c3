//! fails like: counts-the-gone
import Practice

actor Barrier {
  private let parties: Int
  private var calls: [AsyncStream<Void>.Continuation] = []

  init(parties: Int) { self.parties = parties }

  func arrive() async throws {
    if calls.count == parties - 1 {
      let round = calls
      calls = []
      for call in round { call.yield() }
      return
    }
    let (stream, call) = AsyncStream.makeStream(of: Void.self)
    calls.append(call)
    for await _ in stream { return }
    throw CancellationError()
  }
}
