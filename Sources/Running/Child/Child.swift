import Curriculum
import Foundation
import Recording

/// A learner's program, run confined and under limits: in a session of its own, in a scratch folder, without input, with a fixed
/// environment (`Sources/CSandbox` has the details).
///
/// Whatever it does, when ``run()`` returns nothing of it is left: no process and no file. Should this process be killed meanwhile, the
/// sandbox sees to that.
package struct Child: Sendable {
  package var executable: String
  package var arguments: [String] = []
  package var environment = ChildEnvironment()
  package var limits = Limits()
  /// Files and folders that it may read and execute, besides the system's libraries and itself.
  package var runs = Sandbox.ownNeeds
  /// Where the sandbox is; `nil` for beside the running executable.
  private var folder: String?

  /// Makes a child; nothing is started yet.
  package init(_ executable: String) { self.executable = executable }

  /// A child that runs a compiled program.
  package init(_ program: Program) {
    executable = program.path
    runs += program.needs
    folder = program.library
  }

  /// Runs it to its end. Cancelling the task kills the whole process group, and the result says so.
  ///
  /// - Throws: `LanesError` if it cannot be started; `CancellationError` if the task was cancelled before.
  package func run() async throws -> ChildResult {
    guard Files.isExecutable(executable) else {
      throw LanesError(code: .failed, message: "\"\(executable)\" is no program that can be run", fix: "build it again")
    }
    let sandbox = try Sandbox(in: self.folder)
    let scratch = try prepare { try Files.makeUniqueFolder(in: $0, prefix: "lanes-") }
    defer { Files.remove(scratch) }
    let size = RecordingHeader.fileSize(events: limits.events, strings: limits.strings)
    let folder = try prepare { try Files.makeUniqueFolder(in: Files.memoryFolder(for: size) ?? $0, prefix: "lanes-recording-") }
    defer { Files.remove(folder) }
    let recording = try prepare { _ in try RecordingFile(in: folder, events: limits.events, strings: limits.strings) }
    let key = environment.isGraded ? Seal.freshKey() : nil
    let line = try prepare { _ in try ControlLine() }
    if let key { try prepare { _ in try line.send(key) } }
    var process = SupervisedProcess(
      executable: sandbox.path,
      arguments: sandbox.arguments(
        executable, arguments, limits: limits, runs: runs + environment.programs, writes: recording.path, scratch: scratch,
        leftovers: [scratch, folder], isSealed: key != nil),
      environment: environment.variables(recording: recording.path, scratch: scratch), directory: scratch,
      deadline: limits.deadline, outputLimit: limits.output)
    process.sandbox = line.far
    let outcome: SupervisedProcess.Outcome
    do {
      outcome = try await process.run()
    } catch is CancellationError {
      _ = line.report()
      throw CancellationError()
    } catch {
      _ = line.report()
      throw unstartable("\(error)")
    }
    let report = line.report()
    if let failure = report.failure { throw unstartable("\(failure.step): \(String(cString: strerror(failure.error)))") }
    Confinement.warnOnce(report)
    // A sandbox that was killed could not end what it had started.
    if report.ending == nil { Survivors.end(after: outcome.process, holding: folder) }
    return ChildResult(outcome, report: report, key: key, recording: recording.read())
  }

  private func unstartable(_ reason: String) -> LanesError {
    LanesError(
      code: .failed, message: "\"\(executable)\" cannot be started: \(reason)", fix: "look whether programs may run there")
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
