import ArgumentParser
import Foundation
import Tutor

/// `lanes learn LESSON`.
struct LearnCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn", abstract: "Follow a lesson, from the step where you left it.",
    discussion: "Opens the tutor at the lesson. Where there is no terminal, the whole lesson is printed, with its demos run.")

  @Argument(help: "A lesson, such as gather, or its number.", completion: .custom { _, _, _ in CourseNames.lessons() })
  var lesson: String

  @OptionGroup var shared: SharedOptions

  @MainActor
  func run() async throws {
    guard CommandContext.session == nil, isatty(0) == 1, isatty(1) == 1 else {
      return try await shared.withSession { session in
        if CommandContext.session == nil { try await session.printLesson(lesson) } else { try await session.learn(lesson) }
      }
    }
    let status = await TutorRun(session: try shared.newSession()).run(opening: lesson)
    if status != 0 { throw ExitCode(status) }
  }
}
