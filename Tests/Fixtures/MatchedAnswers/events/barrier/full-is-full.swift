//! fails like: count-not-reset
import Practice

actor Barrier {
  private var missing: Int
  private var calls: [Int: AsyncStream<Void>.Continuation] = [:]
  private var numbers = 0

  init(parties: Int) { missing = parties }

  func arrive() async throws {
    missing -= 1
    guard missing > 0 else {
      for call in calls.values { call.yield() }
      calls.removeAll()
      return
    }
    numbers += 1
    let number = numbers
    let (stream, call) = AsyncStream.makeStream(of: Void.self)
    calls[number] = call
    for await _ in stream { return }
    if calls.removeValue(forKey: number) != nil {
      missing += 1
      throw CancellationError()
    }
  }
}
