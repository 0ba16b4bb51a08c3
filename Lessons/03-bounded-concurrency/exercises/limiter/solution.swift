import Practice

/// Lets at most `limit` bodies run at the same time; the others wait in the order they came.
actor Limiter {
  private struct Waiter {
    let ticket: Int
    let continuation: CheckedContinuation<Void, any Error>
  }

  /// Places nobody has. While somebody waits there are none: a place that comes free goes to the first waiter directly.
  private var free: Int
  private var waiters: [Waiter] = []
  private var tickets = 0

  init(_ limit: Int) { free = limit }

  /// Runs `body` as soon as there is a place for it, and gives the place back when it has ended.
  ///
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws, or `CancellationError` if the calling task is cancelled while it waits for a place.
  func run<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T {
    try await enter()
    // From here on the place is ours, cancelled or not, and no way out leaves it behind.
    defer { leave() }
    return try await body()
  }

  private func enter() async throws {
    guard free == 0 else {
      free -= 1
      return
    }
    tickets += 1
    let ticket = tickets
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { waiters.append(Waiter(ticket: ticket, continuation: $0)) }
    } onCancel: {
      // Also when the task was cancelled before: the hop to the actor comes after the registration.
      Task { await giveUp(ticket) }
    }
  }

  private func giveUp(_ ticket: Int) {
    // No longer in the line: the place was granted first, and `run` will give it back.
    guard let position = waiters.firstIndex(where: { $0.ticket == ticket }) else { return }
    waiters.remove(at: position).continuation.resume(throwing: CancellationError())
  }

  private func leave() {
    if waiters.isEmpty {
      free += 1
    } else {
      waiters.removeFirst().continuation.resume()
    }
  }
}
