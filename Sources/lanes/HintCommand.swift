import ArgumentParser
import Tutor

/// `lanes hint [EXERCISE]`.
struct HintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hint", abstract: "Show the next hint of an exercise.", usage: "lanes hint [exercise] [options]",
    discussion: "Hints go from a nudge to the whole idea; each call shows one more and says how many are left.")

  @Argument(
    help: "An exercise, such as gather/fetch-all; the current one if left out.",
    completion: .custom { _, _, _ in CourseNames.exercises() })
  var exercise: String?

  @OptionGroup var shared: SharedOptions

  @MainActor
  func run() async throws {
    try await shared.withSession { session in
      let hint = try session.nextHint(of: try session.exercise(named: exercise, command: "hint"))
      try session.report(hint, hint)
    }
  }
}
