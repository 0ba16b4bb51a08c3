import ArgumentParser
import Display
import Foundation
import Tutor

/// `lanes doctor`.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Look at what this machine has, what is missing, and how to mend it.",
    discussion: """
      Compiles and runs two small programs, and looks at folders, the course, the terminal and the kernel. Nothing is changed. Exits 69 \
      when nothing can be compiled or run, 1 when something else is missing.
      """)

  @OptionGroup var shared: SharedOptions

  @MainActor
  func run() async throws {
    // Not in a session: what a session needs may be what is missing.
    let environment = ProcessInfo.processInfo.environment
    let outer = CommandContext.session?.options
    func stream(_ descriptor: Int32) -> Output {
      let facts = TerminalFacts.reading(descriptor: descriptor, environment: environment, isUTF8: Main.isUTF8)
      let color = shared.color == .auto ? outer?.color ?? .auto : shared.color
      return Output(
        descriptor: descriptor, capabilities: Capabilities(facts, color: color, plain: shared.plain || outer?.plain == true))
    }
    let (output, messages) = (stream(1), stream(2))
    let doctor = Doctor(environment: environment, lessons: shared.lessons ?? outer?.lessons, isUTF8: Main.isUTF8)
    let report = try await Interrupts.cancelling {
      let label = ProgressLabel("looking at this machine")
      return try await messages.showingProgress({ label.text }) {
        try await doctor.examine { label.text = "looking at \($0)" }
      }
    }
    if shared.json || outer?.json == true {
      try output.write(bytes: try ResultText.json(report))
    } else {
      try output.write(report)
    }
    if report.exitStatus != 0 { throw ExitCode(report.exitStatus) }
  }
}
