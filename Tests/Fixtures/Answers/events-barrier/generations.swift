import Practice

/// Rounds are numbered; whoever waits, waits for the number to change, and looks again whenever anything has happened.
actor Barrier {
  private let parties: Int
  private var (generation, arrived) = (0, 0)
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(parties: Int) { self.parties = parties }

  func arrive() async throws {
    try Task.checkCancellation()
    let mine = generation
    arrived += 1
    if arrived == parties {
      generation += 1
      arrived = 0
      wakeAll()
      return
    }
    await withTaskCancellationHandler {
      while generation == mine, !Task.isCancelled {
        await withCheckedContinuation { waiting.append($0) }
      }
    } onCancel: {
      Task { await self.wakeAll() }
    }
    if generation == mine {
      arrived -= 1
      throw CancellationError()
    }
  }

  private func wakeAll() {
    let woken = waiting
    waiting.removeAll()
    for waiter in woken { waiter.resume() }
  }
}
