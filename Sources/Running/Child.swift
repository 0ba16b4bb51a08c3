import Curriculum
import Foundation
import Recording

/// A learner's program, run under limits: in a session of its own, in a scratch folder, without input, with a fixed environment.
///
/// Whatever it does, when ``run()`` returns nothing of it is left: no process and no file.
package struct Child: Sendable {
  package var executable: String
  package var arguments: [String] = []
  package var environment = ChildEnvironment()
  package var limits = Limits()

  /// Makes a child; nothing is started yet.
  package init(_ executable: String) { self.executable = executable }

  /// Runs it to its end. Cancelling the task kills the whole process group, and the result says so.
  ///
  /// - Throws: `LanesError` if it cannot be started; `CancellationError` if the task was cancelled before.
  package func run() async throws -> ChildResult {
    guard Files.isExecutable(executable) else {
      throw LanesError(code: .failed, message: "\"\(executable)\" is no program that can be run", fix: "build it again")
    }
    let scratch = try prepare { try Files.makeUniqueFolder(in: $0, prefix: "lanes-") }
    defer { Files.remove(scratch) }
    let size = RecordingHeader.fileSize(events: limits.events, strings: limits.strings)
    let folder = try prepare { try Files.makeUniqueFolder(in: Files.memoryFolder(for: size) ?? $0, prefix: "lanes-recording-") }
    defer { Files.remove(folder) }
    let recording = try prepare { _ in try RecordingFile(in: folder, events: limits.events, strings: limits.strings) }
    let process = SupervisedProcess(
      executable: "/bin/sh", arguments: LimitingShell.arguments(limits, program: executable, arguments: arguments),
      environment: environment.variables(recording: recording.path, scratch: scratch), directory: scratch,
      deadline: limits.deadline, outputLimit: limits.output)
    let outcome: SupervisedProcess.Outcome
    do {
      outcome = try await process.run()
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      throw LanesError(
        code: .failed, message: "\"\(executable)\" cannot be started: \(error)",
        fix: "look whether programs may run there")
    }
    Survivors.end(after: outcome.process, holding: folder)
    return ChildResult(outcome, recording: recording.read())
  }

  /// Makes something in the folder for temporary files.
  private func prepare<T>(_ body: (_ temporary: String) throws -> T) throws -> T {
    let temporary = Files.temporaryFolder(ProcessInfo.processInfo.environment)
    do { return try body(temporary) } catch {
      throw LanesError(
        code: .failed, message: "\"\(temporary)\" cannot be written: \(error)",
        fix: "make room there or set TMPDIR to another folder")
    }
  }
}
