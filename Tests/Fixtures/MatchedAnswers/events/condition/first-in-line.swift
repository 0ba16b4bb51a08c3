//! fails like: wakes-first-only
import Practice

actor Stock {
  private var count = 0
  private var line: [(id: Int, n: Int, call: AsyncStream<Void>.Continuation)] = []
  private var ids = 0

  func add(_ n: Int) {
    count += n
    // Strictly in the order they came.
    while let first = line.first, first.n <= count {
      count -= first.n
      line.removeFirst().call.yield()
    }
  }

  func take(_ n: Int) async throws {
    if line.isEmpty, count >= n {
      count -= n
      return
    }
    ids += 1
    let id = ids
    let (stream, call) = AsyncStream.makeStream(of: Void.self)
    line.append((id, n, call))
    for await _ in stream { return }
    line.removeAll { $0.id == id }
    throw CancellationError()
  }
}
