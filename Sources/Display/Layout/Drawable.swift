/// A value that can be shown to a person. Most are also `Encodable`, for programs.
package protocol Drawable {
  /// The lines of the value, none wider than the layout except commands, which must stay whole to be copied.
  func lines(in layout: Layout) -> [StyledText]
}

extension Output {
  /// Draws the value for this stream and writes it.
  package func write(_ value: some Drawable) throws(OutputError) {
    try write(value.lines(in: Layout(capabilities)))
  }
}
