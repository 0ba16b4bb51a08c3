//! caught by: L4
//! The waiter slept on after it was cancelled: a continuation wakes only when somebody resumes it.
import Practice

actor Limiter {
  private var free: Int
  private var waiters: [CheckedContinuation<Void, Never>] = []

  init(_ limit: Int) { free = limit }

  func run<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiters.append($0) }
    }
    defer {
      if waiters.isEmpty { free += 1 } else { waiters.removeFirst().resume() }
    }
    return try await body()
  }
}
