package import Curriculum
import Running

/// Names everything that a verdict depends on: an answer with the same key need not be graded again.
package struct GradingKey: Sendable {
  private let exercise: [UInt8]

  /// Reads an exercise's own files, those that a verdict depends on: what its task allows, its checks, the samples of what an answer may
  /// declare, its known mistakes.
  ///
  /// - Parameter fingerprint: What the toolchain, the Practice library and the tool are.
  package init(_ exercise: Exercise, fingerprint: String) {
    var input = HashInput()
    input.append(fingerprint)
    input.append(exercise.id)
    let own = ["\(exercise.folder)/exercise.md", exercise.checks, exercise.starter, exercise.solution]
    let files = own + exercise.mistakes.map(\.file).sorted()
    for file in files {
      input.append(file.split(separator: "/").last.map(String.init) ?? file)
      input.append(Files.read(file) ?? [])
    }
    self.exercise = input.bytes
  }

  /// The key of an answer's text: 32 hexadecimal digits.
  package func key(of answer: [UInt8]) -> String {
    var input = HashInput()
    input.append(StableHash.name(of: exercise))
    input.append(answer)
    return input.name
  }
}
