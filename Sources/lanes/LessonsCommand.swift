import ArgumentParser
import Tutor

/// `lanes lessons`.
struct LessonsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lessons", abstract: "List the course, with your progress.")

  @OptionGroup var shared: SharedOptions

  @MainActor
  func run() async throws {
    try await shared.withSession { session in
      let list = session.lessonList()
      try session.report(list, list)
    }
  }
}
