import Display
import Running
import Timeline

/// Errors of an answer for people: each with its line and its notes.
struct CompilerErrorsView: Drawable {
  private let errors: [CompilerMessage]
  private let source: String
  /// How many different errors are shown.
  private let most = 5

  /// - Parameters:
  ///   - errors: In the order to show them.
  ///   - source: The answer's text.
  init(_ errors: [CompilerMessage], source: String) {
    (self.errors, self.source) = (errors, source)
  }

  func lines(in layout: Layout) -> [StyledText] {
    // A name that is not found is missing in all places at once; other words may be about different mistakes.
    var groups: [(first: CompilerMessage, others: [Int])] = []
    var index: [String: Int] = [:]
    for error in errors {
      if error.text.hasPrefix("cannot find"), error.line > 0, let known = index[error.text] {
        if error.line != groups[known].first.line, groups[known].others.last != error.line {
          groups[known].others.append(error.line)
        }
      } else {
        index[error.text] = groups.count
        groups.append((error, []))
      }
    }
    let swift = SwiftSource(source)
    var lines = groups.prefix(most).flatMap { group in
      head(group.first, layout) + excerpt(group.first, swift, layout) + also(group.others, layout)
        + group.first.notes.prefix(3).flatMap { note($0, swift, layout, after: group.first) }
    }
    if groups.count > most { lines.append(StyledText("  and \((groups.count - most).grouped) more", .muted)) }
    return lines
  }

  private func head(_ error: CompilerMessage, _ layout: Layout) -> [StyledText] {
    let isWarning = error.severity == .warning
    return
      (StyledText("  ") + StyledText(place(error).sanitizedLine, .path)
      + StyledText(": \(isWarning ? "warning: " : "")\(error.text.sanitizedLine)"))
      .wrapped(to: layout.columns, indent: "    ")
  }

  private func place(_ message: CompilerMessage) -> String {
    let file = message.file.map { $0.split(separator: "/").last.map(String.init) ?? $0 } ?? "the program"
    return message.line > 0 ? "\(file):\(message.line):\(message.column)" : file
  }

  private func excerpt(_ message: CompilerMessage, _ swift: SwiftSource, _ layout: Layout) -> [StyledText] {
    let suggestions = message.fixIts.filter { $0.line == message.line }.map { (column: $0.column, text: $0.text) }
    let excerpt = SourceExcerpt(swift, text: source, line: message.line, column: message.column, suggestions: suggestions)
    return excerpt?.lines(in: layout) ?? []
  }

  private func also(_ lines: [Int], _ layout: Layout) -> [StyledText] {
    guard !lines.isEmpty else { return [] }
    let named = lines.prefix(6).map { "\($0)" }.joined(separator: ", ")
    let rest = lines.count > 6 ? " and \((lines.count - 6).grouped) more" : ""
    return StyledText("    also in line\(lines.count == 1 ? "" : "s") \(named)\(rest)", .muted).wrapped(
      to: layout.columns, indent: "    ")
  }

  private func note(_ note: CompilerMessage, _ swift: SwiftSource, _ layout: Layout, after error: CompilerMessage) -> [StyledText] {
    let isElsewhere = note.line > 0 && note.line != error.line
    let where_ =
      note.line > 0 && note.file != nil ? "\(isElsewhere ? "line" : "column") \(isElsewhere ? note.line : note.column): " : ""
    return (StyledText("    note: ", .muted) + StyledText(where_ + note.text.sanitizedLine)).wrapped(
      to: layout.columns, indent: "      ")
      + (isElsewhere || !note.fixIts.isEmpty ? excerpt(note, swift, layout) : [])
  }
}
