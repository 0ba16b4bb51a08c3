import Curriculum

/// Runs programs of the toolchain, as many at a time as the computer has cores.
struct Tools {
  /// Real time that each of them may take.
  let deadline: Duration
  let limiter: Limiter

  /// - Throws: `LanesError` if it cannot be started; `CancellationError`. How it ended is a result.
  func run(_ program: String, _ arguments: [String]) async throws -> SupervisedProcess.Outcome {
    let process = SupervisedProcess(executable: program, arguments: arguments, deadline: deadline)
    let outcome: SupervisedProcess.Outcome
    do {
      outcome = try await limiter.run { try await process.run() }
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      throw LanesError.toolchain("\"\(program)\" cannot be started: \(error)", fix: "install the toolchain again, whole")
    }
    if outcome.termination == .interrupted { throw CancellationError() }
    return outcome
  }
}
