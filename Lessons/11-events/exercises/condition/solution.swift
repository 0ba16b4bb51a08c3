import Practice

/// How many there are of something. Some add to it, others wait until there are enough.
actor Stock {
  private var count = 0
  private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
  private var tickets = 0

  /// Adds `n`; whoever can be served with what is there now is served.
  func add(_ n: Int) {
    count += n
    // Who can go is for each of them to find out.
    let woken = waiting.values
    waiting = [:]
    for waiter in woken { waiter.resume() }
  }

  /// Takes `n`, as soon as so many are there.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled while it waits; it has then taken nothing.
  func take(_ n: Int) async throws {
    while count < n {
      try Task.checkCancellation()
      await change()
    }
    count -= n
  }

  /// Returns when something was added, or when the calling task is cancelled.
  private func change() async {
    tickets += 1
    let ticket = tickets
    await withTaskCancellationHandler {
      await withCheckedContinuation { waiting[ticket] = $0 }
    } onCancel: {
      Task { await wake(ticket) }
    }
  }

  private func wake(_ ticket: Int) { waiting.removeValue(forKey: ticket)?.resume() }
}
