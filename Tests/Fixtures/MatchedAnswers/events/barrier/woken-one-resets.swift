//! fails like: reset-by-everyone
import Practice

actor Barrier {
  private let parties: Int
  private var here = 0
  private var calls: [Int: AsyncStream<Void>.Continuation] = [:]
  private var numbers = 0

  init(parties: Int) { self.parties = parties }

  func arrive() async throws {
    here += 1
    if here >= parties {
      for call in calls.values { call.yield() }
      calls.removeAll()
      here = 0
      return
    }
    numbers += 1
    let number = numbers
    let (stream, call) = AsyncStream.makeStream(of: Void.self)
    calls[number] = call
    for await _ in stream {
      here = 0
      return
    }
    calls[number] = nil
    here -= 1
    throw CancellationError()
  }
}
