import ArgumentParser
import Curriculum
import Display
import Foundation
import Tutor

extension ColorChoice: ExpressibleByArgument {}

/// The options that every command has.
struct SharedOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("The course: a folder of lessons.", valueName: "dir"), completion: .directory)
  var lessons: String?

  @Flag(name: .long, help: "Print the result as one JSON document.")
  var json = false

  @Flag(name: .long, help: "One fact a line: no color, no drawing; for pipes and screen readers.")
  var plain = false

  @Option(name: .long, help: ArgumentHelp("When to use color: auto, always or never.", valueName: "when"))
  var color = ColorChoice.auto

  /// Runs `body` in the session at the prompt, with these options laid over its own, or in a new one. Ctrl-C cancels it.
  @MainActor
  func withSession(_ body: @escaping @MainActor @Sendable (Session) async throws -> Void) async throws {
    try await Interrupts.cancelling { [session = CommandContext.session] in
      if let session, lessons == nil {
        try await session.withOptions(options) { try await body(session) }
      } else {
        try await body(try newSession())
      }
    }
  }

  @MainActor
  func newSession() throws(LanesError) -> Session {
    try Session(options: options, environment: ProcessInfo.processInfo.environment, isUTF8: Main.isUTF8)
  }

  /// Where the course is, or is to be.
  @MainActor
  func courseFolder() throws(LanesError) -> String {
    if let session = CommandContext.session, lessons == nil { return session.outline.root }
    return try CourseFolder.find(lessons, environment: ProcessInfo.processInfo.environment)
  }

  private var options: SessionOptions {
    var options = SessionOptions()
    options.lessons = lessons
    options.json = json
    options.plain = plain
    options.color = color
    return options
  }
}
