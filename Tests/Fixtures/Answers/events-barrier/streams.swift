import Practice

/// Each one who waits has a stream of its own; the stream of a cancelled task just ends.
actor Barrier {
  private let missing: Int
  private var calls: [Int: AsyncStream<Void>.Continuation] = [:]
  private var numbers = 0

  init(parties: Int) { missing = parties - 1 }

  func arrive() async throws {
    guard calls.count < missing else {
      for call in calls.values { call.yield() }
      calls.removeAll()
      return
    }
    numbers += 1
    let number = numbers
    let (stream, call) = AsyncStream.makeStream(of: Void.self)
    calls[number] = call
    for await _ in stream { return }
    // Still there: nobody called, so the task was cancelled.
    if calls.removeValue(forKey: number) != nil { throw CancellationError() }
  }
}
