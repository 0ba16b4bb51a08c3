/// Makes values of the nodes of a walk. It keeps the open nodes on a stack of its own, so that no input can exhaust the call stack.
struct MarkdownBuilder {
  /// A node that was entered and not left yet, with what it holds so far.
  private struct Open {
    var node: MarkdownNode
    var kind: MarkdownNode.Kind?
    var blocks: [Markdown.Block] = []
    var inlines: [Markdown.Inline] = []
    var items: [Markdown.List.Item] = []
    var header: [[Markdown.Inline]] = []
    var rows: [[[Markdown.Inline]]] = []
    var cells: [[Markdown.Inline]] = []
  }

  private let source: SourceLines
  private let firstLine: Int
  private var open: [Open] = []
  /// The document, once its root was left.
  private(set) var blocks: [Markdown.Block] = []

  init(source: SourceLines, firstLine: Int) {
    self.source = source
    self.firstLine = firstLine
  }

  mutating func visit(_ node: MarkdownNode, isEntering: Bool) throws(MarkdownError) {
    let kind = node.kind
    if kind?.isLeaf == true {
      addLeaf(node, kind)
    } else if isEntering {
      guard open.count <= Markdown.mostLevels else {
        throw .tooDeep(line: fileLine(open.last { $0.node.line > 0 }?.node.line ?? 1))
      }
      open.append(Open(node: node, kind: kind))
    } else if let closed = open.popLast() {
      close(closed)
    }
  }

  private func fileLine(_ line: Int) -> Int { max(1, line) + firstLine - 1 }

  private mutating func addLeaf(_ node: MarkdownNode, _ kind: MarkdownNode.Kind?) {
    switch kind {
    case .text: add(.text(node.literal))
    case .code: add(.code(node.literal))
    case .html: add(.html(node.literal))
    case .softBreak: add(.softBreak)
    case .lineBreak: add(.lineBreak)
    case .codeBlock: add(.code(code(node)), node)
    case .htmlBlock: add(.html(node.literal), node)
    case .rule: add(.rule, node)
    default: break
    }
  }

  private mutating func close(_ closed: Open) {
    let node = closed.node
    switch closed.kind {
    case .document: blocks = closed.blocks
    case .paragraph: add(.paragraph(closed.inlines), node)
    case .heading: add(.heading(level: node.headingLevel, closed.inlines), node)
    case .quote: add(closed.blocks.asAlert ?? .quote(closed.blocks), node)
    case .list: add(.list(.init(start: node.listStart, isTight: node.isTight, items: closed.items)), node)
    case .item: change { $0.items.append(.init(isChecked: nil, blocks: closed.blocks)) }
    case .tasklist: change { $0.items.append(.init(isChecked: node.isChecked, blocks: closed.blocks)) }
    case .table: add(.table(.init(alignments: node.alignments, header: closed.header, rows: closed.rows)), node)
    case .tableHeader: change { $0.header = closed.cells }
    case .tableRow: change { $0.rows.append(closed.cells) }
    case .tableCell: change { $0.cells.append(closed.inlines) }
    case .emphasis: add(.emphasis(closed.inlines))
    case .strong: add(.strong(closed.inlines))
    case .struck: add(.struck(closed.inlines))
    case .link: add(.link(closed.inlines, url: node.url))
    case .image: add(.image(closed.inlines, url: node.url))
    default:
      // A kind we do not know: keep what it holds.
      change {
        $0.blocks += closed.blocks
        $0.inlines += closed.inlines
      }
    }
  }

  private mutating func change(_ body: (inout Open) -> Void) {
    if !open.isEmpty { body(&open[open.count - 1]) }
  }

  private mutating func add(_ inline: Markdown.Inline) {
    // An address that the parser linked by itself leaves an empty text behind.
    if inline == .text("") { return }
    change {
      if case .text(let new) = inline, case .text(let last) = $0.inlines.last {
        $0.inlines[$0.inlines.count - 1] = .text(last + new)
      } else {
        $0.inlines.append(inline)
      }
    }
  }

  private mutating func add(_ content: Markdown.Content, _ node: MarkdownNode) {
    let block = Markdown.Block(content, line: fileLine(node.line), lastLine: fileLine(node.lastLine))
    change { $0.blocks.append(block) }
  }

  private func code(_ node: MarkdownNode) -> Markdown.Code {
    guard node.isFenced else { return .init(info: "", text: node.literal, isClosed: true) }
    return .init(
      info: source.info(ofFenceAt: node.line), text: node.literal,
      isClosed: source.isFenceClosed(from: node.line, at: node.lastLine))
  }
}

extension [Markdown.Block] {
  /// The content of an alert, when these blocks of a quote begin with a line like `[!NOTE]`.
  fileprivate var asAlert: Markdown.Content? {
    guard let first, case .paragraph(var inlines) = first.content, case .text(let text) = inlines.first,
      text.hasPrefix("[!"), text.hasSuffix("]"), let alert = Markdown.Alert(rawValue: text.dropFirst(2).dropLast().lowercased())
    else { return nil }
    inlines.removeFirst()
    guard inlines.first == nil || inlines.first == .softBreak || inlines.first == .lineBreak else { return nil }
    let rest = Markdown.Block(.paragraph([Markdown.Inline](inlines.dropFirst())), line: first.line + 1, lastLine: first.lastLine)
    return .alert(alert, (inlines.isEmpty ? [] : [rest]) + Array(dropFirst()))
  }
}
