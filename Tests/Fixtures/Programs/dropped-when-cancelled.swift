//! Who is cancelled while it waits is forgotten and not woken.
import Practice

actor Latch {
  typealias Guest = CheckedContinuation<Void, any Error>

  private var isOpen = false
  private var waiting: [Int: Guest] = [:]
  private var lastID = 0

  func pass() async throws {
    if isOpen { return }
    lastID += 1
    let id = lastID
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: Guest) in  // <- never-resumed, (deadlock)
        if Task.isCancelled {
          continuation.resume(throwing: CancellationError())
        } else {
          waiting[id] = continuation
        }
      }
    } onCancel: {
      Task { await self.forget(id) }
    }
  }

  func open() {
    isOpen = true
    for guest in waiting.values { guest.resume() }
    waiting = [:]
  }

  private func forget(_ id: Int) {
    waiting.removeValue(forKey: id)
  }
}

@main enum LatchExercise: Exercise {
  static let checks = [
    Check("C1", "a cancelled waiter leaves", .cancelAtEverySuspension) { world in
      let latch = Latch()
      let opener = world.start("opener", after: .milliseconds(10)) { await latch.open() }
      _ = await world.outcome { try await latch.pass() }
      _ = await opener.result
    }
  ]
}
