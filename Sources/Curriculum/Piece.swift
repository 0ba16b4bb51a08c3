/// A stretch of text or a live block of a step.
package struct Piece: Equatable, Sendable {
  /// What it is.
  package enum Content: Equatable, Sendable {
    /// Markdown, without live blocks.
    case prose(String)
    case demo(DemoBlock)
    case predict(Prediction)
    /// The name of one of the lesson's exercises.
    case exercise(String)
    case quote(Quote)
    /// A live block that cannot be used. Shown in its place, so that the rest of the lesson can be followed.
    case fault(Diagnostic)
  }

  package var content: Content
  /// The line of lesson.md at which it begins, from 1.
  package var line: Int
}
