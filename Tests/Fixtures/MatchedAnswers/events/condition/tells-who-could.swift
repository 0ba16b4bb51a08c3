//! fails like: woken-is-not-served
import Practice

actor Stock {
  private var count = 0
  private var line: [(id: Int, n: Int, call: AsyncStream<Void>.Continuation)] = []
  private var ids = 0

  func add(_ n: Int) {
    count += n
    for waiter in line where count >= waiter.n {
      waiter.call.yield()
      line.removeAll { $0.id == waiter.id }
    }
  }

  func take(_ n: Int) async throws {
    if count >= n {
      count -= n
      return
    }
    ids += 1
    let id = ids
    let (stream, call) = AsyncStream.makeStream(of: Void.self)
    line.append((id, n, call))
    for await _ in stream {
      count -= n
      return
    }
    line.removeAll { $0.id == id }
    throw CancellationError()
  }
}
