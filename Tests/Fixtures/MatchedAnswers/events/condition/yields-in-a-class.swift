//! fails like: spin
import Practice
import Synchronization

final class Stock: Sendable {
  private let count = Mutex(0)

  func add(_ n: Int) async { count.withLock { $0 += n } }

  private func grab(_ n: Int) -> Bool {
    count.withLock { count in
      guard count >= n else { return false }
      count -= n
      return true
    }
  }

  func take(_ n: Int) async throws {
    repeat {
      if grab(n) { return }
      await Task.yield()
    } while !Task.isCancelled
    throw CancellationError()
  }
}
