/// Reads a block such as `swift file=demos/gather.swift lines=3-9` and the lines it quotes.
struct QuoteReader {
  private(set) var problems = [Diagnostic]()
  private(set) var quote: Quote?
  private let fence: Fence
  private let lesson: LessonSummary

  init(_ fence: Fence, lesson: LessonSummary) {
    self.fence = fence
    self.lesson = lesson
    var file: (value: String, column: Int)?
    var lines: (value: String, column: Int)?
    var column = fence.argumentsColumn
    for word in fence.arguments.split(separator: " ", omittingEmptySubsequences: false) {
      let name = word.prefix { $0 != "=" }
      let value = (String(word.dropFirst(name.count + 1)), column + name.unicodeScalars.count + 1)
      switch name {
      case "file": file = value
      case "lines": lines = value
      case "": break
      default:
        let fix = nearest(to: String(name), in: ["file", "lines"]).map { "write '\($0)='" } ?? "write 'file=PATH lines=FIRST-LAST'"
        complain("a quote has no '\(name)'", fix: fix, column: column)
      }
      column += word.unicodeScalars.count + 1
    }
    guard problems.isEmpty else { return }
    guard let file, !file.value.isEmpty else {
      complain("the quote names no file", fix: "write 'file=PATH' from the lesson's folder")
      return
    }
    read(file, lines)
  }

  private mutating func complain(_ message: String, fix: String, line: Int? = nil, column: Int? = nil) {
    problems.append(
      Diagnostic(file: lesson.file, line: line ?? fence.line, column: column ?? fence.argumentsColumn, message: message, fix: fix))
  }

  private mutating func read(_ file: (value: String, column: Int), _ range: (value: String, column: Int)?) {
    guard !file.value.hasPrefix("/"), !file.value.split(separator: "/").contains("..") else {
      complain("'\(file.value)' is outside the lesson", fix: "quote a file of the lesson's folder", column: file.column)
      return
    }
    let path = "\(lesson.folder)/\(file.value)"
    let source: SourceText
    do {
      source = try SourceText(reading: path)
    } catch {
      complain("'\(file.value)' cannot be quoted: \(error.message)", fix: suggestion(for: file.value), column: file.column)
      return
    }
    guard let range else {
      guard !source.lines.isEmpty else {
        return complain("'\(file.value)' is empty", fix: "quote another file", column: file.column)
      }
      quote = Quote(file: file.value, path: path, lines: 1...source.lines.count, text: source.lines)
      return
    }
    let bounds = range.value.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(bounds.count), let first = bounds[0], let last = bounds[bounds.count - 1], first >= 1, first <= last
    else {
      complain("'\(range.value)' is not a range of lines", fix: "write 'lines=3-9' or 'lines=3'", column: range.column)
      return
    }
    guard last <= source.lines.count else {
      complain(
        "'\(file.value)' has \(source.lines.count) lines, so \(range.value) is not there",
        fix: "quote lines from 1 to \(source.lines.count)", column: range.column)
      return
    }
    quote = Quote(file: file.value, path: path, lines: first...last, text: Array(source.lines[(first - 1)..<last]))
  }

  private func suggestion(for file: String) -> String {
    var names = [String]()
    for folder in ["demos"] + lesson.demos.filter({ !$0.variants.isEmpty }).map({ "demos/\($0.name)" }) {
      names += (Folder("\(lesson.folder)/\(folder)")?.files ?? []).map { "\(folder)/\($0)" }
    }
    return nearest(to: file, in: names).map { "write 'file=\($0)'" } ?? "add the file, or name another"
  }
}
