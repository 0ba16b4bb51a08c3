//! A task is relied on to have begun when its starter goes on.
//! fails: C1
import Practice
import Synchronization

final class Listeners: Sendable {
  private let names = Mutex<[String]>([])
  var count: Int { names.withLock { $0.count } }
  func add(_ name: String) { names.withLock { $0.append(name) } }
}

func listen(_ listeners: Listeners) async -> Int {
  let listener = Task(name: "listener") {
    listeners.add("listener")
    await Task.yield()
  }
  let count = listeners.count
  await listener.value
  return count
}

@main enum ListenerExercise: Exercise {
  static let checks = [
    Check("C1", "somebody listens", .schedules(200)) { world in
      let count = try await world.learner { await listen(Listeners()) }
      try expect(count == 1, "\(count) were listening.")
    }
  ]
}
