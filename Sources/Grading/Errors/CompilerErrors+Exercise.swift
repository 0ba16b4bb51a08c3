import Curriculum
import Foundation
import Running

extension CompilerErrors {
  /// The compiler's words about an answer to `exercise`.
  init(_ exercise: Exercise, answer: String) {
    func text(_ file: String) -> String { (try? String(contentsOfFile: file, encoding: .utf8)) ?? "" }
    let checks = text(exercise.checks)
    self.init(
      answer: answer, source: text(answer), checks: exercise.checks, checksSource: checks,
      contract: Contract(solution: text(exercise.solution), starter: text(exercise.starter), checks: checks))
  }
}
