/// A stretch of a text and what to put in its place.
struct Edit {
  /// Offsets in UTF-8; an empty range inserts.
  var range: Range<Int>
  var text: String
}

/// One change of an answer.
package struct Change {
  /// The rule that it follows.
  package var rule = ""
  /// Where it is made, in words that stay the same while other places of the answer are edited: the declarations around it and the text
  /// that is changed, such as "Limiter.leave: free += 1".
  package var place: String
  var edits: [Edit]
}
