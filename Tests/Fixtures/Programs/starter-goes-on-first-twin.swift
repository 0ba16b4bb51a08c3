//! Whoever starts a task looks before starting it.
import Practice
import Synchronization

final class Box: Sendable {
  private let content = Mutex("empty")
  var text: String { content.withLock { $0 } }
  func put(_ text: String) { content.withLock { $0 = text } }
}

func fill(_ box: Box) async -> String {
  let seen = box.text
  let filler = Task(name: "filler") { box.put("full") }
  await filler.value
  return seen
}

@main enum BoxExercise: Exercise {
  static let checks = [
    Check("C1", "the box is empty at first", .schedules(1_000)) { world in
      let seen = try await world.learner { await fill(Box()) }
      try expect(seen == "empty", "The box was \(seen).")
    }
  ]
}
