import Curriculum
import Recording
import Timeline

extension Verdict {
  /// Whether this is among what caught the answer.
  func isCaught(by catcher: Curriculum.Mistake.Catcher) -> Bool {
    switch catcher {
    case .check(let id): failedCheck?.id == id
    case .finding(let word): findings.contains { $0.kind.word == word }
    case .compiler: caughtBy == .compiler
    case .forbidden: caughtBy == .forbidden
    case .threadSanitizer: caughtBy == .threadSanitizer
    }
  }
}
