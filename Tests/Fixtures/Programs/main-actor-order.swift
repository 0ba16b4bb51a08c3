//! Two tasks for the main actor are relied on to come in order.
//! fails: C1
import Practice

@MainActor final class Screen {
  private(set) var shown: [String] = []
  func show(_ text: String) { shown.append(text) }
}

func present(_ texts: [String], on screen: Screen) async {
  let tasks = texts.map { text in Task { @MainActor in screen.show(text) } }
  for task in tasks { await task.value }
}

@main enum ScreenExercise: Exercise {
  static let checks = [
    Check("C1", "texts are shown in order", .schedules(200)) { world in
      let screen = Screen()
      try await world.learner { await present(["one", "two", "three"], on: screen) }
      let shown = await screen.shown
      try expect(shown == ["one", "two", "three"], "It showed \(shown).")
    }
  ]
}
