/// A sighting as the text of one event: lines of a word and what it says.
extension Sighting {
  /// Calls that are told; of more, the first ones.
  package static let mostCalls = 256

  package var text: String {
    var lines = ["check \(Self.line(check))", "kind \(kind.rawValue)"]
    if case .failed(let signature, let message) = outcome {
      lines += ["failed \(Self.line(signature))"] + message.split(separator: "\n").map { "message \($0)" }
    }
    lines += findings.map { "finding \(Self.line($0))" }
    lines += calls.prefix(Self.mostCalls).map { "call \($0.from) \($0.to.map { "\($0)" } ?? "-") \(Self.line($0.label))" }
    lines += tasks.sorted { $0.key < $1.key }.map { "tasks \($0.value) \($0.key)" }
    return (lines + ["duration \(duration)"]).joined(separator: "\n")
  }

  /// Reads the text form, which may come from a stranger: `nil` if it names no check or no kind; what means nothing in it is skipped.
  package init?(text: String) {
    var (check, kind): (String?, Kind?) = (nil, nil)
    var signature: String?
    var message: [String] = []
    var rest: [(word: Substring, value: Substring)] = []
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      switch parts[0] {
      case "check": check = String(parts[1])
      case "kind": kind = Kind(rawValue: String(parts[1]))
      case "failed": signature = String(parts[1])
      case "message": message.append(String(parts[1]))
      default: rest.append((parts[0], parts[1]))
      }
    }
    guard let check, let kind else { return nil }
    let outcome = signature.map { Outcome.failed(signature: $0, message: message.joined(separator: "\n")) }
    self.init(check: check, kind: kind, outcome: outcome ?? .passed)
    for (word, value) in rest { read(word, value) }
  }

  private mutating func read(_ word: Substring, _ value: Substring) {
    let parts = value.split(separator: " ", maxSplits: word == "call" ? 2 : 1, omittingEmptySubsequences: false)
    switch (word, parts.count) {
    case ("finding", _): findings.append(String(value))
    case ("call", 3):
      guard let from = Int64(parts[0]), calls.count < Self.mostCalls else { return }
      calls.append(Call(label: String(parts[2]), from: from, to: Int64(parts[1])))
    case ("tasks", 2):
      if let count = Int(parts[0]), count >= 0, tasks.count < 16 { tasks[String(parts[1])] = count }
    case ("duration", _): duration = Int64(value) ?? 0
    default: break
    }
  }

  private static func line(_ text: String) -> String { String(text.map { $0.isNewline ? " " : $0 }) }
}
