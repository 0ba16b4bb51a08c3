//! caught by: L3
//! An error path skipped `release`. Give the place back on every way out.
import Practice

actor Limiter {
  private var free: Int
  private var waiters: [(ticket: Int, continuation: CheckedContinuation<Void, any Error>)] = []
  private var tickets = 0

  init(_ limit: Int) { free = limit }

  func run<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T {
    try await acquire()
    let result = try await body()
    release()
    return result
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
