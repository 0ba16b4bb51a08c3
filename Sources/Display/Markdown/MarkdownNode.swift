import CCMark

/// A node of the parser's tree, valid as long as the tree is.
struct MarkdownNode {
  /// What the parser calls its nodes. Task items and the head of a table are told apart by this name alone.
  enum Kind: String {
    case document, paragraph, heading, list, item, tasklist, table
    case quote = "block_quote"
    case codeBlock = "code_block"
    case htmlBlock = "html_block"
    case rule = "thematic_break"
    case tableHeader = "table_header"
    case tableRow = "table_row"
    case tableCell = "table_cell"
    case text, code, link, image, strong
    case softBreak = "softbreak"
    case lineBreak = "linebreak"
    case html = "html_inline"
    case emphasis = "emph"
    case struck = "strikethrough"

    /// Whether the walk enters the node and never leaves it.
    var isLeaf: Bool {
      switch self {
      case .text, .softBreak, .lineBreak, .code, .html, .codeBlock, .htmlBlock, .rule: true
      default: false
      }
    }
  }

  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    self.pointer = pointer
  }

  /// `nil` for a kind that only other extensions make.
  var kind: Kind? { cmark_node_get_type_string(pointer).flatMap { Kind(rawValue: String(cString: $0)) } }

  var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0).sanitized } ?? "" }
  var url: String { cmark_node_get_url(pointer).map { String(cString: $0).sanitizedLine } ?? "" }
  var line: Int { Int(cmark_node_get_start_line(pointer)) }
  var lastLine: Int { Int(cmark_node_get_end_line(pointer)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isFenced: Bool {
    var length: Int32 = 0, offset: Int32 = 0
    var character: CChar = 0
    return cmark_node_get_fenced(pointer, &length, &offset, &character) != 0
  }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
  /// The number of the first item; `nil` for bullets.
  var listStart: Int? {
    cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : nil
  }
  var isChecked: Bool { cmark_gfm_extensions_get_tasklist_item_checked(pointer) }
  var alignments: [Table.Column.Alignment] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let letters = cmark_gfm_extensions_get_table_alignments(pointer) else { return Array(repeating: .left, count: count) }
    return (0..<count).map { index in
      switch letters[index] {
      case UInt8(ascii: "r"): .right
      case UInt8(ascii: "c"): .center
      default: .left
      }
    }
  }
}
