//! fails like: forgets-cancelled
import Practice

actor Stock {
  private var count = 0
  private var line: [(n: Int, call: AsyncStream<Void>.Continuation)] = []

  func add(_ n: Int) {
    count += n
    var left: [(n: Int, call: AsyncStream<Void>.Continuation)] = []
    for waiter in line {
      if waiter.n <= count {
        count -= waiter.n
        waiter.call.yield()
      } else {
        left.append(waiter)
      }
    }
    line = left
  }

  func take(_ n: Int) async throws {
    if n <= count {
      count -= n
      return
    }
    let (stream, call) = AsyncStream.makeStream(of: Void.self)
    line.append((n, call))
    for await _ in stream { return }
    throw CancellationError()
  }
}
