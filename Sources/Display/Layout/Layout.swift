/// The space and the means that a view has.
package struct Layout: Equatable, Sendable {
  /// Prose is not set wider than this, however wide the screen is.
  package static let measure = 80

  /// Columns of a line, 1 or more.
  package var columns: Int
  /// Whether box drawing and other ornament is unwelcome; one fact goes on a line of its own.
  package var isPlain: Bool
  /// Whether ornaments may go beyond ASCII.
  package var isUTF8: Bool
  /// Whether styles reach the reader. Where they do not, views mark in characters what matters.
  package var isStyled: Bool

  /// A layout of at least one column.
  package init(columns: Int, isPlain: Bool = false, isUTF8: Bool = true, isStyled: Bool = true) {
    self.columns = max(1, columns)
    self.isPlain = isPlain
    self.isUTF8 = isUTF8
    self.isStyled = isStyled
  }

  /// What a stream offers.
  package init(_ capabilities: Capabilities) {
    self.init(
      columns: capabilities.columns, isPlain: capabilities.isPlain, isUTF8: capabilities.isUTF8,
      isStyled: capabilities.color != .none)
  }

  /// The characters to ornament with here.
  package var ornaments: Ornaments { isPlain || !isUTF8 ? .ascii : .unicode }

  /// The same means in fewer columns, at least 1.
  package func narrowed(by columns: Int) -> Layout {
    var layout = self
    layout.columns = max(1, self.columns - columns)
    return layout
  }
}
