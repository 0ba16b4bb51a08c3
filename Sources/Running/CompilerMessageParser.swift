/// Reads the compiler's messages from what it prints with `-diagnostic-style llvm`.
///
/// A message is a line `FILE:LINE:COLUMN: SEVERITY: TEXT`, or `<unknown>:0: SEVERITY: TEXT`; the quoted source and the markers under it
/// are skipped, since whoever shows a message can quote the file itself.
enum CompilerMessageParser {
  /// The messages in `printed`, in the compiler's order, each once, with notes under the message that they belong to.
  static func messages(in printed: String) -> [CompilerMessage] {
    var messages: [CompilerMessage] = []
    for line in printed.split(separator: "\n") {
      guard let message = message(line) else { continue }
      if message.severity == .note, let last = messages.indices.last {
        if !messages[last].notes.contains(message) { messages[last].notes.append(message) }
      } else {
        messages.append(message)
      }
    }
    // A file that several jobs read is complained about once for each.
    var seen: [CompilerMessage] = []
    for message in messages where !seen.contains(message) { seen.append(message) }
    return seen
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
