//! Between asking whether something has happened and waiting for it, it happens.
import Practice

actor Event {
  private(set) var isSet = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func wait() async {
    await withCheckedContinuation { waiting.append($0) }  // <- deadlock
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
        let isSet = await event.isSet
        mark("\(isSet)")
        if isSet { return }
        await event.wait()
      }
    }
  ]
}
