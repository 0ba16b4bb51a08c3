//! fails like: spin
import Practice
import Synchronization

final class Limiter: Sendable {
  private let free: Mutex<Int>

  init(_ limit: Int) { free = Mutex(limit) }

  func run<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T {
    repeat {
      let isMine = free.withLock { free in
        guard free > 0 else { return false }
        free -= 1
        return true
      }
      if isMine { break }
      await Task.yield()
    } while !Task.isCancelled
    try Task.checkCancellation()
    defer { free.withLock { $0 += 1 } }
    return try await body()
  }
}
