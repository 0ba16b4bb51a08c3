//! fails like: pulse
import Practice
import Synchronization

final class Event: Sendable {
  private let waiters = Mutex<[AsyncStream<Void>.Continuation]>([])

  func wait() async throws {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    waiters.withLock { $0.append(continuation) }
    for await _ in stream { return }
    throw CancellationError()
  }

  func set() async {
    let all = waiters.withLock { waiters in
      defer { waiters = [] }
      return waiters
    }
    for waiter in all { waiter.yield() }
  }

  func clear() async {}
}
