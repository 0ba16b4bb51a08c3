/// A file that answers an exercise, as one of many.
package struct Submission: Equatable, Sendable {
  /// As people are told it: the path on the command line and what follows in that folder.
  package var path: String
  /// The same file for certain: absolute, with all links above it followed.
  package var file: String
  /// `lesson/exercise`.
  package var exercise: String

  package init(path: String, file: String, exercise: String) {
    (self.path, self.file, self.exercise) = (path, file, exercise)
  }
}

/// A file among the submissions that answers no exercise, or that was not looked into.
package struct Stray: Equatable, Sendable, Encodable {
  /// As people are told it.
  package var path: String
  /// Why it is not graded, in half a sentence.
  package var message: String
  /// The exercise that may be meant.
  package var nearest: String?

  package init(path: String, message: String, nearest: String? = nil) {
    (self.path, self.message, self.nearest) = (path, message, nearest)
  }

  private enum Key: String, CodingKey { case path, message, nearest }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(path, forKey: .path)
    try container.encode(message, forKey: .message)
    try container.encode(nearest, forKey: .nearest)
  }
}
