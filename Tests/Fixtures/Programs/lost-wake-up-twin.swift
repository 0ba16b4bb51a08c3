//! Asking and waiting are one step, and nothing comes in between.
import Practice

actor Event {
  private(set) var isSet = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func wait() async {
    if isSet { return }
    await withCheckedContinuation { waiting.append($0) }
  }

  func set() {
    isSet = true
    for guest in waiting { guest.resume() }
    waiting = []
  }
}

@main enum EventExercise: Exercise {
  static let checks = [
    Check("E2", "a signal is not missed", .schedules(500)) { world in
      let event = Event()
      world.start("setter") { await event.set() }
      try await world.learner {
        await event.wait()
      }
    }
  ]
}
