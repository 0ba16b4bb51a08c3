package import Curriculum
package import Running

/// Finds the known mistakes that a wrong answer fails like, by what is observed of both and never by how they are written.
///
/// One matcher, and its copies, observe a mistake once, for however many answers at a time.
package struct MistakeMatcher: Sendable {
  private let profiler: Profiler

  package init(builder: Builder) { self.init(Profiler(builder: builder)) }

  init(_ profiler: Profiler) { self.profiler = profiler }

  /// What the learner is told of an answer that failed.
  ///
  /// The profiles of mistakes are kept: the first failure of an exercise's check takes the time to compile and run those that the check
  /// is to catch, later ones that of running the answer once more.
  /// - Parameters:
  ///   - verdict: Of the answer in `file`.
  /// - Returns: Likeliest first; none if it fails like no known mistake, or if it passes.
  /// - Throws: `CancellationError`. Where something cannot be compiled or run now, there is a verdict without an explanation.
  package func mistakes(behind verdict: Verdict, of exercise: Exercise, file: String) async throws -> [Verdict.Mistake] {
    guard !verdict.passed, !verdict.wasInterrupted, verdict.caughtBy != .limits else { return [] }
    let candidates = MistakeRanking.candidates(of: exercise, for: verdict)
    guard !candidates.isEmpty else { return [] }
    async let answer = profile(of: verdict, exercise, file)
    let profiled = try await profiles(of: candidates, exercise)
    guard let answer = try await answer else { return [] }
    let fitting = MistakeRanking.fitting(answer, at: verdict.failedCheck?.id, among: profiled)
    return fitting.map { Verdict.Mistake(name: $0.name, explanation: $0.explanation) }
  }

  private func profile(of verdict: Verdict, _ exercise: Exercise, _ file: String) async throws -> Profile? {
    if let known = Profile(of: verdict) { return known }
    do {
      return try await profiler.profile(file, of: exercise, behind: verdict)
    } catch is LanesError {
      return nil
    }
  }

  /// A mistake's file that cannot be compiled or run now is left out: it is the author's to mend, and not the learner's.
  private func profiles(of mistakes: [Mistake], _ exercise: Exercise) async throws -> [MistakeRanking.Candidate] {
    try await withThrowingTaskGroup(of: MistakeRanking.Candidate?.self) { [profiler] group in
      for mistake in mistakes {
        group.addTask {
          do {
            return .init(mistake: mistake, profile: try await profiler.profile(mistake, of: exercise))
          } catch is LanesError {
            return nil
          }
        }
      }
      var candidates: [MistakeRanking.Candidate] = []
      for try await candidate in group { if let candidate { candidates.append(candidate) } }
      return candidates
    }
  }
}
