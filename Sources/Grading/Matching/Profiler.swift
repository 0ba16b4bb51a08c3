import Curriculum
import Foundation
import Recording
import Running
import Synchronization

/// Observes an answer: compiles it and runs all its checks under a fixed choice of schedules.
struct Profiler: Sendable {
  /// Real time that an answer may take somebody who waits; what is not observed by then counts as unknown.
  static let patience = Duration.milliseconds(1_500)
  /// Real time that a mistake may take, whose profile is kept.
  static let thoroughness = Duration.seconds(20)

  let builder: Builder
  private let turns = Turns()
  private let state = KeptState()
  private let told: @Sendable (_ file: String) -> Void

  /// - Parameter told: Called with each file that is compiled and run.
  init(builder: Builder, told: @escaping @Sendable (_ file: String) -> Void = { _ in }) {
    (self.builder, self.told) = (builder, told)
  }

  /// An answer of which a verdict says that it broke rules or failed a check.
  ///
  /// - Throws: `LanesError` if the compiler or the child cannot be run; `CancellationError`.
  @concurrent func profile(_ file: String, of exercise: Exercise, behind verdict: Verdict) async throws -> Profile {
    if verdict.caughtBy == .forbidden, let broken = try forbidden(in: file, exercise) { return broken }
    return try await observe(file, exercise, from: verdict.failedCheck?.id, patience: Self.patience)
  }

  /// A known mistake: kept until something changes that it depends on.
  ///
  /// - Throws: As above.
  @concurrent func profile(_ mistake: Mistake, of exercise: Exercise) async throws -> Profile {
    // Of several answers that are graded at a time the first observes it, and the others find what is kept then.
    try await turns.limiter(for: mistake.file).run {
      try await builder.kept(Self.rules(of: exercise), for: Grader.request(exercise, file: mistake.file)) {
        if let broken = try forbidden(in: mistake.file, exercise) { return broken }
        return try await observe(mistake.file, exercise, from: nil, patience: Self.thoroughness)
      }
    }
  }

  /// What a profile depends on besides the program.
  private static func rules(of exercise: Exercise) -> String {
    var input = HashInput()
    input.append("profile 1")
    input.append(exercise.forbid.map(\.construct.description))
    for sample in [exercise.starter, exercise.solution] { input.append(Files.read(sample) ?? []) }
    return input.name
  }

  /// Who observes a file has the turn.
  private final class Turns: Sendable {
    private let limiters = Mutex<[String: Limiter]>([:])

    func limiter(for file: String) -> Limiter {
      limiters.withLock { limiters in
        let limiter = limiters[file] ?? Limiter(1)
        limiters[file] = limiter
        return limiter
      }
    }
  }

  /// - Returns: `nil` if it breaks no rule.
  private func forbidden(in file: String, _ exercise: Exercise) throws -> Profile? {
    let rules = try SourceRules(exercise, text: Self.text)
    let violations = rules.violations(in: try Self.text(file))
    return violations.isEmpty ? nil : .forbidden(violations.compactMap(\.construct))
  }

  /// Compiles and runs it.
  ///
  /// - Parameters:
  ///   - check: The one that matters; `nil` if all do.
  ///   - patience: Real time that running it may take.
  private func observe(_ file: String, _ exercise: Exercise, from check: String?, patience: Duration) async throws -> Profile {
    told(file)
    switch try await builder.build(Grader.request(exercise, file: file)) {
    case .rejected(let messages):
      return .rejected(CompilerErrors(exercise, answer: file).explained(messages).map(CompilerSign.init))
    case .built(let program):
      var child = Child(program)
      // The harness starts processes of its own, as it does for a verdict.
      child.environment.isGraded = true
      child.environment.profile = check ?? "all"
      child.environment.isFresh = state.isDeclared(in: try Self.text(file), orChecks: try Self.text(exercise.checks))
      child.limits.deadline = patience
      let recording = try await child.run().recording
      return .ran(recording.map(Self.sightings) ?? [])
    }
  }

  /// At most as many as an honest answer has: a check has one of each kind.
  private static func sightings(_ recording: Recording) -> [Sighting] {
    recording.events.lazy.filter { $0.kind == .sighting }.prefix(500).compactMap { Sighting(text: recording.string($0.text)) }
  }

  private static func text(_ file: String) throws -> String {
    do {
      return String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
    } catch {
      throw LanesError(code: .failed, message: "\"\(file)\" cannot be read", fix: "look whether the file is there and readable")
    }
  }
}
