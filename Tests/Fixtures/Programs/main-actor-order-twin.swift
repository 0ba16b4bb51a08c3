//! Two texts are shown by one task that hops to the main actor once.
import Practice

@MainActor final class Screen {
  private(set) var shown: [String] = []
  func show(_ text: String) { shown.append(text) }
}

func present(_ texts: [String], on screen: Screen) async {
  let task = Task { @MainActor in for text in texts { screen.show(text) } }
  await task.value
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
