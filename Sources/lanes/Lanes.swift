import ArgumentParser
import Foundation
import Tutor

/// `lanes` without a command: the tutor on a terminal, commands from a pipe, help otherwise.
struct Lanes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lanes",
    abstract: "Watch Swift concurrency run: lessons, demos and graded exercises in virtual time.",
    usage: """
      lanes                              open the tutor
      lanes run gather                   run a lesson's first demo
      lanes check gather/fetch-all       grade your answer to an exercise
      """,
    subcommands: [
      LessonsCommand.self, LearnCommand.self, RunCommand.self, CheckCommand.self, HintCommand.self, ExplainCommand.self,
      VerifyCommand.self, GradeCommand.self, DoctorCommand.self,
    ])

  @OptionGroup var shared: SharedOptions

  @MainActor
  func run() async throws {
    guard CommandContext.session == nil else { return }
    let readsCommands = isatty(0) == 0
    guard readsCommands || isatty(1) == 1 else { return print(Self.helpMessage()) }
    let tutor = TutorRun(session: try shared.newSession())
    let status = await tutor.run(opening: nil)
    if readsCommands, tutor.readNothing { return print(Self.helpMessage()) }
    if status != 0 { throw ExitCode(status) }
  }
}

/// The tutor with the commands of the command line behind its prompt.
@MainActor
struct TutorRun {
  private let shell: Shell

  init(session: Session) {
    let commands = Lanes.configuration.subcommands.map { (name: $0._commandName, description: $0.configuration.abstract) }
    shell = Shell(session, commands: commands) { words in await CommandRunner(session: session).run(words).status }
  }

  func run(opening lesson: String?) async -> Int32 { await shell.run(opening: lesson) }

  var readNothing: Bool { shell.readNothing }
}
