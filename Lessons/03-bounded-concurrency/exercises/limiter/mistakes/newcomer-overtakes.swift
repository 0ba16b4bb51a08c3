//! caught by: L1
//! Between waking and running somebody else took the place. Hand it to the waiter; do not count it free.
import Practice

actor Limiter {
  private var free: Int
  private var waiters: [(ticket: Int, continuation: CheckedContinuation<Void, any Error>)] = []
  private var tickets = 0

  init(_ limit: Int) { free = limit }

  func run<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T {
    if free == 0 { try await wait() }
    free -= 1
    defer {
      free += 1
      if !waiters.isEmpty { waiters.removeFirst().continuation.resume() }
    }
    return try await body()
  }

  private func wait() async throws {
    tickets += 1
    let ticket = tickets
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { waiters.append((ticket, $0)) }
    } onCancel: {
      Task { await giveUp(ticket) }
    }
  }

  private func giveUp(_ ticket: Int) {
    guard let index = waiters.firstIndex(where: { $0.ticket == ticket }) else { return }
    waiters.remove(at: index).continuation.resume(throwing: CancellationError())
  }
}
