import Curriculum
import Recording
import Timeline

/// Which known mistakes an answer fails like, likeliest first.
struct MistakeRanking {
  /// So much further than the nearest one, a mistake is not told beside it.
  static let margin = 0.1
  /// More than two explanations explain nothing.
  static let most = 2

  struct Candidate: Equatable {
    var mistake: Mistake
    var profile: Profile
  }

  /// - Parameters:
  ///   - answer: The answer's profile.
  ///   - check: The check at which it failed; `nil` if that was before any check.
  static func fitting(_ answer: Profile, at check: String?, among candidates: [Candidate]) -> [Mistake] {
    let fits = candidates.compactMap { candidate -> (mistake: Mistake, distance: Double, tasks: Double)? in
      guard let likeness = Likeness(answer, candidate.profile, at: check), likeness.fits else { return nil }
      return (candidate.mistake, likeness.atFailure + likeness.overall, likeness.tasks)
    }
    let sorted = fits.sorted { ($0.distance, $0.tasks, $0.mistake.name) < ($1.distance, $1.tasks, $1.mistake.name) }
    guard let nearest = sorted.first else { return [] }
    return sorted.prefix(most).filter { $0.distance <= nearest.distance + margin }.map(\.mistake)
  }

  /// The mistakes that can be meant at all: those whose catcher is among what caught the answer.
  static func candidates(of exercise: Exercise, for verdict: Verdict) -> [Mistake] {
    exercise.mistakes.filter { verdict.isCaught(by: $0.caughtBy) }
  }
}
