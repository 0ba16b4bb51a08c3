import Foundation
import Running
import Timeline

/// Asks ThreadSanitizer about an answer: compiles it with its checks once more, and calls these on real threads.
///
/// What the machine cannot show, it can: accesses of plain memory without a suspension in between. It knows which accesses are ordered and
/// needs no luck with the time, but only of code that runs: no report is no proof.
struct ThreadSanitizer: Sendable {
  let builder: Builder
  /// How often each check is called, if there is time.
  var rounds = 20

  /// How it is compiled, and what it does with what it finds: it stops at the first report, with this status.
  private static let flags = ["-sanitize=thread"]
  private static let status: Int32 = 66
  /// What the program ends with when a check did not come to its end in time.
  private static let unfinished: Int32 = 75
  private static let options = [
    "halt_on_error=1", "exitcode=\(status)", "atexit_sleep_ms=0", "symbolize=0", "color=never", "detect_deadlocks=0",
    "report_thread_leaks=0", "report_destroy_locked=0", "report_mutex_bugs=0", "report_signal_unsafe=0",
    "stack_trace_format='\(ThreadReport.format)'",
  ]

  /// - Parameters:
  ///   - request: The answer and its checks, as the exploration has compiled them.
  ///   - answer: The learner's file: a race that has no access in it is not the learner's.
  /// - Throws: `CancellationError` alone: whatever else goes wrong is part of the opinion.
  func opinion(_ request: BuildRequest, answer: String) async throws -> ThreadOpinion {
    let start = ContinuousClock.now
    var opinion = ThreadOpinion(rounds: rounds)
    do {
      try await ask(request, answer, &opinion)
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      opinion.missing = "ThreadSanitizer was not asked: \(error)"
    }
    opinion.wallMilliseconds = start.duration(to: .now) / .milliseconds(1)
    return opinion
  }

  private func ask(_ request: BuildRequest, _ answer: String, _ opinion: inout ThreadOpinion) async throws {
    var request = request
    request.flags += Self.flags
    switch try await builder.build(request) {
    case .rejected(let messages):
      let words = messages.first { $0.severity == .error }?.text ?? "the linker failed"
      opinion.missing = "ThreadSanitizer was not asked, since nothing can be built for it here: \(words)"
    case .built(let program):
      var child = Child(program)
      child.environment.realRounds = rounds
      child.environment.others["TSAN_OPTIONS"] = Self.options.joined(separator: ":")
      // It maps a shadow of all memory there is.
      child.limits.memory = nil
      child.limits.deadline = .seconds(20)
      (child.limits.events, child.limits.strings) = (1, 1)
      // Memory that is raced for may be broken before the report is out: then the answer crashes or hangs, and has its say again.
      for _ in 0..<2 {
        opinion.missing = nil
        try await read(try await child.run(), program, answer, &opinion)
        if opinion.race != nil || opinion.missing == nil { return }
      }
    }
  }

  private func read(_ result: ChildResult, _ program: Program, _ answer: String, _ opinion: inout ThreadOpinion) async throws {
    if let report = ThreadReport(result.standardError, program: program.path), result.termination == .exited(Self.status) {
      let symbols = try await Symbols.find(
        Set(report.accesses.flatMap(\.frames)), in: program, toolchain: builder.toolchain)
      let accesses = report.accesses.compactMap { access in
        access.frames.lazy.compactMap { symbols.line($0) }.first { $0.file == answer }
          .map { ThreadOpinion.Access(isWrite: access.isWrite, source: $0) }
      }
      guard !accesses.isEmpty else {
        let places = report.accesses.flatMap(\.frames).compactMap { symbols.line($0)?.description }
        opinion.missing = "ThreadSanitizer stopped at a race that is not in the answer, but in \(places.first ?? "the checks")."
        return
      }
      let text = (try? String(contentsOfFile: answer, encoding: .utf8)) ?? ""
      let name = RacyVariable.name(in: text, lines: Set(accesses.map(\.source.line)))
      opinion.race = ThreadOpinion.Race(accesses: accesses, variable: name)
      return
    }
    switch result.termination {
    case .exited(0): break
    case .interrupted: throw CancellationError()
    case .exited(Self.unfinished):
      opinion.missing = "ThreadSanitizer saw no race, but a check did not come to its end on real threads."
    case .exited(Self.status):
      let words = result.standardError.split(separator: "\n").first { $0.contains("ThreadSanitizer") } ?? "it gave no reason"
      opinion.missing = "ThreadSanitizer could not run: \(words)"
    case .exited, .signal, .stopped:
      opinion.missing = "ThreadSanitizer saw no race before the answer ended the program on real threads."
    case .deadline: opinion.missing = "ThreadSanitizer saw no race in the time it has; the answer did not come to an end."
    case .outputLimit: opinion.missing = "ThreadSanitizer saw no race before the answer printed more than a program may."
    }
  }
}
