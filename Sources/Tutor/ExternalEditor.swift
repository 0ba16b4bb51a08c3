import Curriculum
import Display
import Foundation

/// The learner's own editor, on an exercise's file.
@MainActor
struct ExternalEditor {
  private let session: Session

  init(_ session: Session) { self.session = session }

  /// Opens the file in `$VISUAL` or `$EDITOR` and waits until the editor has ended.
  func edit(_ typed: String?) throws {
    let file = try session.openFile(of: try session.exercise(named: typed, command: "check"))
    let names = ["VISUAL", "EDITOR"].compactMap { session.environment[$0] }.filter { !$0.isEmpty }
    guard let editor = names.first else {
      session.say(
        StyledText("your file: ") + StyledText(session.shortened(file).sanitizedLine, .path)
          + StyledText("; set EDITOR to have it opened from here", .muted))
      return
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    // The variable may hold arguments, as in `code --wait`.
    process.arguments = ["-c", "\(editor) \"$1\"", "sh", file]
    do {
      try process.run()
    } catch {
      throw LanesError(
        code: .failed, message: "the editor '\(editor)' cannot be started: \(error.localizedDescription)", fix: "set EDITOR")
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw LanesError(
        code: .failed, message: "the editor '\(editor)' ended with status \(process.terminationStatus)",
        fix: "set EDITOR to one that works")
    }
  }
}
