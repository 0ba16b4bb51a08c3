//! An answer to an older question comes after that to a newer one.
//! fails: D2
import Practice
import Synchronization

final class Screen: Sendable {
  private let text = Mutex("")
  var shown: String { text.withLock { $0 } }
  func show(_ text: String) { self.text.withLock { $0 = text } }
}

func search(_ keys: [String], _ api: Service, _ screen: Screen) async {
  var last: Task<Void, Never>?
  var all: [Task<Void, Never>] = []
  for key in keys {
    mark("\(last?.isCancelled ?? false)")
    let task = Task(name: key) {
      guard let answer = try? await api.call(key) else { return }
      screen.show(answer)
    }
    last = task
    all.append(task)
    try? await Task.sleep(for: .milliseconds(5))
  }
  for task in all { await task.value }
}

@main enum SearchExercise: Exercise {
  static let checks = [
    Check("D2", "the newest answer is shown", .schedules(50)) { world in
      let (api, screen) = (world.service(), Screen())
      api.script("swi", latency: .milliseconds(500))
      api.script("swift", latency: .milliseconds(50))
      try await world.learner { await search(["swi", "swift"], api, screen) }
      try expect(screen.shown == "answer to swift", "It showed \(screen.shown).")
    }
  ]
}
