package import Curriculum

/// The learner's file of an exercise.
package struct LearnerFile: Equatable, Sendable {
  /// Its path.
  package let path: String
  /// Whether it was made from the starter just now.
  package let isNew: Bool
}

extension Workspace {
  /// The most bytes a learner's file, or a starter, may have.
  static let largestFile = 1024 * 1024

  /// The learner's file of an exercise, made from the starter if it is missing. Makes the workspace too.
  ///
  /// - Throws: ``LanesError`` with the code `workspace`.
  package func open(_ exercise: Exercise) throws(LanesError) -> LearnerFile {
    let path = file(for: exercise)
    if Files.exists(path) { return LearnerFile(path: path, isNew: false) }
    try create()
    do throws(FileFailure) {
      try Files.makeFolder("\(root)/\(exercise.lesson)")
      try copyStarter(of: exercise, to: path)
    } catch { throw .workspace(error) }
    return LearnerFile(path: path, isNew: true)
  }

  /// Puts the starter in place of the learner's file, and keeps that under a number in `.lanes/kept/<lesson>/`.
  ///
  /// - Returns: Where the learner's file was kept; nil if there was none.
  /// - Throws: ``LanesError`` with the code `workspace`; the learner's file is then as it was.
  package func reset(_ exercise: Exercise) throws(LanesError) -> String? {
    let path = file(for: exercise)
    guard Files.exists(path) else {
      _ = try open(exercise)
      return nil
    }
    do throws(FileFailure) {
      guard case .bytes(let bytes) = try Files.read(path, limit: Self.largestFile) else {
        throw FileFailure(path, reason: "it is not a file of at most 1 MB")
      }
      let folder = "\(stateFolder)/kept/\(exercise.lesson)"
      try Files.makeFolder(folder)
      guard let kept = Files.free(1...10_000, name: { "\(folder)/\(exercise.name).\($0).swift" }) else {
        throw FileFailure(folder, reason: "it has no free number")
      }
      try Files.replace(kept, with: bytes, mode: 0o644)
      try copyStarter(of: exercise, to: path)
      return kept
    } catch { throw .workspace(error) }
  }

  private func copyStarter(of exercise: Exercise, to path: String) throws(FileFailure) {
    guard case .bytes(let bytes) = try Files.read(exercise.starter, limit: Self.largestFile) else {
      throw FileFailure(exercise.starter, reason: "the exercise has no starter")
    }
    try Files.replace(path, with: bytes, mode: 0o644)
  }
}
