/// Reads the compiler's messages from what it prints with `-diagnostic-style llvm`.
///
/// A message is a line `FILE:LINE:COLUMN: SEVERITY: TEXT`, or `<unknown>:0: SEVERITY: TEXT`. Under it come the source line, the markers and,
/// where the compiler suggests something, a line with the text to write, under the column it belongs to.
enum CompilerMessageParser {
  /// More than anybody reads; a file of noise makes tens of thousands.
  private static let most = 2_000

  /// The messages in `printed`, in the compiler's order, each once, with notes under the message that they belong to.
  static func messages(in printed: String) -> [CompilerMessage] {
    var messages: [CompilerMessage] = []
    var excerpt: [Substring] = []
    func finish(_ messages: inout [CompilerMessage]) {
      guard let last = messages.indices.last else { return }
      if let note = messages[last].notes.indices.last {
        messages[last].notes[note].fixIts = fixIts(of: messages[last].notes[note], in: excerpt)
      } else {
        messages[last].fixIts = fixIts(of: messages[last], in: excerpt)
      }
      excerpt = []
    }
    for line in printed.split(separator: "\n", omittingEmptySubsequences: false) {
      guard let message = message(line) else {
        if excerpt.count < 4 { excerpt.append(line) }
        continue
      }
      finish(&messages)
      if message.severity == .note, let last = messages.indices.last {
        messages[last].notes.append(message)
      } else {
        guard messages.count < most else { break }
        messages.append(message)
      }
    }
    finish(&messages)
    // A file that several jobs read is complained about once for each.
    var seen: Set<CompilerMessage> = []
    return messages.map(withoutRepeatedNotes).filter { seen.insert($0).inserted }
  }

  private static func withoutRepeatedNotes(_ message: CompilerMessage) -> CompilerMessage {
    var message = message
    var seen: Set<CompilerMessage> = []
    message.notes = message.notes.filter { seen.insert($0).inserted }
    return message
  }

  /// The texts in the line under the markers. Lines with tabs or with characters of more than a byte have columns of another kind, and the
  /// compiler draws no markers under the latter.
  private static func fixIts(of message: CompilerMessage, in excerpt: [Substring]) -> [FixIt] {
    guard excerpt.count >= 3, excerpt[1].contains("^"), excerpt[1].allSatisfy({ " ~^".contains($0) }), !excerpt[2].isEmpty,
      excerpt[0].utf8.allSatisfy({ $0 < 128 && $0 != 9 }), let caret = excerpt[1].firstIndex(of: "^"),
      excerpt[1].distance(from: excerpt[1].startIndex, to: caret) == message.column - 1
    else { return [] }
    var found: [FixIt] = []
    var column = 1
    for part in excerpt[2].split(separator: "  ", omittingEmptySubsequences: false) {
      let text = part.drop { $0 == " " }
      if !text.isEmpty { found.append(FixIt(line: message.line, column: column + part.count - text.count, text: String(text))) }
      column += part.count + 2
    }
    return found
  }

  private static func message(_ line: Substring) -> CompilerMessage? {
    for severity in [CompilerMessage.Severity.error, .warning, .note, .remark] {
      let marker = ": \(severity.rawValue): "
      guard let place = line.firstRange(of: marker) else { continue }
      // The first marker that follows a place is the message's; a later one is part of its text.
      guard let (file, numbers) = location(line[..<place.lowerBound]) else { continue }
      let (text, group) = splitGroup(line[place.upperBound...])
      return CompilerMessage(
        file: file, line: numbers.line, column: numbers.column, severity: severity, text: text, group: group)
    }
    return nil
  }

  /// Splits `FILE:LINE:COLUMN` or `<unknown>:0` from the right: a file's name may hold colons.
  private static func location(_ text: Substring) -> (file: String?, numbers: (line: Int, column: Int))? {
    if text == "<unknown>:0" { return (nil, (0, 0)) }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 3, let column = Int(parts[parts.count - 1]), let line = Int(parts[parts.count - 2]) else { return nil }
    let file = parts.dropLast(2).joined(separator: ":")
    return file.isEmpty ? nil : (file, (line, column))
  }

  /// Takes a trailing ` [#Group]` off.
  private static func splitGroup(_ text: Substring) -> (text: String, group: String?) {
    guard text.hasSuffix("]"), let start = text.ranges(of: " [#").last else { return (String(text), nil) }
    return (String(text[..<start.lowerBound]), String(text[start.upperBound...].dropLast()))
  }
}
