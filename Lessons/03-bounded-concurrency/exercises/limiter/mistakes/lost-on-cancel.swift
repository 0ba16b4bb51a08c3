//! caught by: L5
//! The place was granted to a task that left with it. Once granted, it has to be given back.
import Practice

actor Limiter {
  private var free: Int
  private var waiters: [(ticket: Int, continuation: CheckedContinuation<Void, any Error>)] = []
  private var tickets = 0

  init(_ limit: Int) { free = limit }

  func run<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T {
    try await acquire()
    // No point in starting the work of somebody who has given up.
    try Task.checkCancellation()
    defer { release() }
    return try await body()
  }

  private func acquire() async throws {
    if free > 0 {
      free -= 1
      return
    }
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

  private func release() {
    if waiters.isEmpty { free += 1 } else { waiters.removeFirst().continuation.resume() }
  }
}
