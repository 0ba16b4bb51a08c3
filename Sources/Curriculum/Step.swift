/// A part of a lesson under one `## ` heading, read and played as one.
package struct Step: Equatable, Sendable {
  /// The heading; the lesson's title for text that stands before the first heading.
  package var title: String
  /// The heading's line in lesson.md, from 1.
  package var line: Int
  package var pieces: [Piece]
}
