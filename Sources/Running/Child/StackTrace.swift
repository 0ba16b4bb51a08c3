/// The runtime's own stack traces, which it prints for a fatal error inside the standard library.
enum StackTrace {
  private static let heading = "Current stack trace:"

  /// `text` without them: their addresses differ from run to run, and say nothing that the recording does not say with lines.
  static func removed(from text: String) -> String {
    guard text.contains(heading) else { return text }
    var kept: [Substring] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == heading {
        isInside = true
      } else if !isInside || !isFrame(line) {
        isInside = false
        kept.append(line)
      }
    }
    return kept.joined(separator: "\n")
  }

  /// Whether a line looks like `12   libswiftCore.so   0x00007fa94c55f130 swift_reportError + 33`.
  private static func isFrame(_ line: Substring) -> Bool {
    let words = line.split(separator: " ", maxSplits: 3)
    return words.count >= 3 && Int(words[0]) != nil && words[2].hasPrefix("0x")
  }
}
