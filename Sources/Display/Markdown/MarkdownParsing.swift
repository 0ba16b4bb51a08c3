import CCMark
import Synchronization

extension Markdown {
  /// The most bytes of a document. The parser's time can grow with the square of the length.
  package static let mostBytes = 256 * 1_024
  /// The most levels of blocks and inlines in each other.
  package static let mostLevels = 100

  /// Registering is done once in a process. Parsing is serialised: the library switches a global table of special characters on and
  /// off around each block's text.
  private static let library = Mutex<Bool>(false)

  /// Parses a document.
  ///
  /// - Parameters:
  ///   - text: Without front matter.
  ///   - firstLine: The line of the file at which the text begins, 1 or more.
  /// - Throws: ``MarkdownError`` when a limit is exceeded. No text is refused for what it says.
  package init(parsing text: String, firstLine: Int = 1) throws(MarkdownError) {
    guard text.utf8.count <= Self.mostBytes else { throw .tooLong(bytes: text.utf8.count) }
    let result = Self.library.withLock { isReady -> Result<[Block], MarkdownError> in
      if !isReady {
        cmark_gfm_core_extensions_ensure_registered()
        isReady = true
      }
      return Self.parse(text, firstLine: firstLine)
    }
    blocks = try result.get()
  }

  private static func parse(_ text: String, firstLine: Int) -> Result<[Block], MarkdownError> {
    // No smart punctuation: it changes dashes and quotes in prose about code. One tilde is no strikethrough: "~5 ms, ~9 ms".
    guard let parser = cmark_parser_new(CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE) else { return .success([]) }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "tasklist", "autolink"] {
      if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
    }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    guard let root = cmark_parser_finish(parser) else { return .success([]) }
    defer { cmark_node_free(root) }

    var builder = MarkdownBuilder(source: SourceLines(text), firstLine: firstLine)
    let walk = cmark_iter_new(root)
    defer { cmark_iter_free(walk) }
    while true {
      let event = cmark_iter_next(walk)
      guard event == CMARK_EVENT_ENTER || event == CMARK_EVENT_EXIT, let node = cmark_iter_get_node(walk) else { break }
      do throws(MarkdownError) {
        try builder.visit(MarkdownNode(node), isEntering: event == CMARK_EVENT_ENTER)
      } catch {
        return .failure(error)
      }
    }
    return .success(builder.blocks)
  }
}
