import Curriculum

/// What a live block of lesson.md holds for readers of a code host, where nothing runs: quoted lines, a demo's still picture, where an
/// exercise is. Lanes itself shows the real thing and does not read it.
package struct BlockCopy: Equatable, Sendable {
  /// The path of lesson.md.
  package var file: String
  /// The line of the opening fence, from 1.
  package var line: Int
  /// The body as it stands, without the fence's indentation.
  package var written: [String]
  /// The body as it should be.
  package var body: [String]
  /// Whether the block holds nothing of the kind yet.
  package var isMissing: Bool

  /// What to tell the author.
  func diagnostic(lesson: String) -> Diagnostic {
    Diagnostic(
      file: file, line: line,
      message: isMissing
        ? "on a code host this block shows nothing yet" : "what this block shows on a code host is not what it shows in Lanes",
      fix: "lanes verify --refresh \(lesson)")
  }
}

/// Makes the copies of one lesson's blocks.
struct BlockCopies {
  let lesson: Lesson
  /// lesson.md.
  let source: SourceText
  /// The still picture of each demo block that was run, by its line.
  let pictures: [Int: [String]]

  /// The blocks whose body is not what it should be, in order.
  var outdated: [BlockCopy] {
    let pieces = Dictionary(lesson.steps.flatMap(\.pieces).map { ($0.line, $0.content) }) { _, last in last }
    return MarkdownPart.scan(source.lines).compactMap { part in
      guard case .fence(let fence, _) = part, fence.isClosed, let content = pieces[fence.line],
        let (body, isMissing) = copy(of: content, fence), body != fence.body
      else { return nil }
      return BlockCopy(file: source.path, line: fence.line, written: fence.body, body: body, isMissing: isMissing)
    }
  }

  private func copy(of content: Piece.Content, _ fence: Fence) -> (body: [String], isMissing: Bool)? {
    let isBlank = fence.body.allSatisfy { $0.allSatisfy(\.isWhitespace) }
    switch content {
    case .quote(let quote): return (Self.dedented(quote.text), isBlank)
    case .exercise(let name):
      let title = lesson.exercise(name)?.title ?? name
      return (["\(title): exercises/\(name)/exercise.md"], isBlank)
    case .demo(let block):
      guard let picture = pictures[fence.line] else { return nil }
      let own = DemoBlockText(fence.body)
      return (own.completed(source: source(of: block), picture: picture), !own.hasPicture)
    case .prose, .predict, .fault: return nil
    }
  }

  /// Where a block's programs are, from the lesson's folder.
  private func source(of block: DemoBlock) -> String {
    let name = block.reference.demo
    guard block.variants.contains(where: { $0.name != nil }) else { return "demos/\(name).swift" }
    return "demos/\(name)" + (block.reference.variant.map { "/\($0).swift" } ?? "/")
  }

  private static func dedented(_ lines: [String]) -> [String] {
    let indents = lines.filter { !$0.allSatisfy(\.isWhitespace) }.map { $0.prefix { $0 == " " }.count }
    let common = indents.min() ?? 0
    return lines.map { $0.allSatisfy(\.isWhitespace) ? "" : String($0.dropFirst(common)) }
  }
}

/// The body of a demo block, its author's keys apart from those that are copies.
struct DemoBlockText {
  /// The author's lines.
  private(set) var own: [String] = []
  private(set) var hasPicture = false

  init(_ body: [String]) {
    var isCopy = false
    for line in body {
      if let first = line.first, first != " ", first != "\t" {
        isCopy = line.hasPrefix("picture:") || line.hasPrefix("source:")
        hasPicture = hasPicture || line.hasPrefix("picture:")
      }
      if !isCopy { own.append(line) }
    }
    while own.last?.allSatisfy(\.isWhitespace) == true { own.removeLast() }
  }

  /// The author's keys between the copies.
  func completed(source: String, picture: [String]) -> [String] {
    // A first line that begins with a space would be taken for the block's indentation.
    let sign = picture.first?.hasPrefix(" ") == true ? "|2" : "|"
    return ["source: \(source)"] + own + ["picture: \(sign)"] + picture.map { $0.isEmpty ? "" : "  \($0)" }
  }
}
