/// A document of GitHub-flavoured Markdown as values.
///
/// Text is decoded and made harmless: entities are characters, and control codes, wherever they came from, are visible.
package struct Markdown: Equatable, Sendable {
  package var blocks: [Block]

  package init(blocks: [Block]) {
    self.blocks = blocks
  }

  /// Text inside a block. Neighbouring texts are joined.
  package indirect enum Inline: Equatable, Sendable {
    case text(String)
    case code(String)
    /// A line end in the source that is a space in the document.
    case softBreak
    case lineBreak
    case html(String)
    case emphasis([Inline])
    case strong([Inline])
    case struck([Inline])
    case link([Inline], url: String)
    case image([Inline], url: String)
  }

  /// A piece of a document with its place in the file.
  package struct Block: Equatable, Sendable {
    /// What it is.
    package var content: Content
    /// Its first and last line in the file, from 1. The last is never before the first.
    package var line: Int
    package var lastLine: Int

    /// A block; a last line before the first counts as the first.
    package init(_ content: Content, line: Int, lastLine: Int) {
      self.content = content
      self.line = line
      self.lastLine = max(line, lastLine)
    }
  }

  /// The kinds of block.
  package indirect enum Content: Equatable, Sendable {
    case paragraph([Inline])
    /// Level 1 to 6.
    case heading(level: Int, [Inline])
    case code(Code)
    case html(String)
    case rule
    case quote([Block])
    case alert(Alert, [Block])
    case list(List)
    case table(Table)
  }

  /// A block of code, fenced or indented.
  package struct Code: Equatable, Sendable {
    /// What follows the opening fence, as it stands in the source: quotes and entities are not decoded.
    package var info: String
    /// The code, each line with its newline.
    package var text: String
    /// Whether the block has a closing fence, or is an indented one, which needs none. One that is not swallows the rest of the file.
    package var isClosed: Bool

    /// The language or the kind of the block: the first word of its info string, in lower case.
    package var kind: String { info.prefix { $0 != " " && $0 != "\t" }.lowercased() }
  }

  /// What a quote that begins with `[!NOTE]` or another of these words is.
  package enum Alert: String, Sendable, CaseIterable {
    case note, tip, important, warning, caution
  }

  /// A list and its items.
  package struct List: Equatable, Sendable {
    /// The number of the first item; `nil` for bullets.
    package var start: Int?
    /// Whether the items stand without empty lines between them.
    package var isTight: Bool
    /// The items in order.
    package var items: [Item]

    /// One entry of a list.
    package struct Item: Equatable, Sendable {
      /// The state of a task's box; `nil` when the item has none.
      package var isChecked: Bool?
      package var blocks: [Block]
    }
  }

  /// A table; every row has as many cells as the header.
  package struct Table: Equatable, Sendable {
    /// One for each column.
    package var alignments: [Display.Table.Column.Alignment]
    /// The titles of the columns.
    package var header: [[Inline]]
    /// The cells of each row under the header.
    package var rows: [[[Inline]]]
  }
}
