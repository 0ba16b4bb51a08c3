package import Grading

/// What `lanes grade` is asked for.
package struct BatchOptions: Sendable {
  /// Files and folders, at least one.
  package var paths: [String]
  /// The exercise that files of any name answer.
  package var exercise: String?
  /// How many submissions are graded at a time, 1 or more.
  package var jobs: Int
  package var shard: Shard?
  /// Where to keep what is known; `nil` for a file of its own in the state folder.
  package var journal: String?
  /// Where JUnit XML goes.
  package var junit: String?

  package init(paths: [String], jobs: Int) { (self.paths, self.jobs) = (paths, jobs) }
}
