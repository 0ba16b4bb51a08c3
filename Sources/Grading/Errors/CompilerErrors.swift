import Curriculum
import Running

/// The compiler's words about an answer, each at a place in the learner's own file.
///
/// An answer without the function that the checks call is wrong in the answer, although the compiler sees it in the checks: what the checks
/// expect is then said with both declarations, and nothing is shown of a file that the learner did not write.
struct CompilerErrors {
  /// The path of the learner's file, and its text.
  let answer: String
  let source: String
  /// The path of the checks, and their text.
  let checks: String
  let checksSource: String
  let contract: Contract

  init(answer: String, source: String, checks: String, checksSource: String, contract: Contract) {
    (self.answer, self.source, self.checks, self.checksSource) = (answer, source, checks, checksSource)
    self.contract = contract
  }

  /// What the learner is told of `messages`: in the order of the file, each once. At least one message if there is an error in them.
  func explained(_ messages: [CompilerMessage]) -> [CompilerMessage] {
    let errors = messages.filter { $0.severity == .error }.map(placed)
    let own = errors.filter { $0.file == answer }.map(trimmed).map(missingImport)
    let theirs = errors.filter { $0.file == checks }
    let loose = errors.filter { $0.file != answer && $0.file != checks }
    // What is wrong in the answer's own lines makes errors in the checks that say nothing new, unless a declaration is not as expected.
    var told = own + explainedChecks(theirs, isAlone: own.isEmpty)
    if told.isEmpty { told = loose }
    var seen: Set<String> = []
    return told.filter { seen.insert("\($0.line):\($0.column):\($0.text)").inserted }
      .sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  /// Warnings about the answer that tell of a mistake with concurrency, for when it fails.
  func warnings(_ messages: [CompilerMessage]) -> [CompilerMessage] {
    let words = ["async", "await", "actor", "concurren", "data race", "isolat", "Sendable", "sending", "Task", "continuation"]
    return messages.map(placed).filter { message in
      message.severity == .warning && message.file == answer && words.contains { message.text.contains($0) }
    }.map(trimmed)
  }

  // MARK: Errors in the checks

  private func explainedChecks(_ errors: [CompilerMessage], isAlone: Bool) -> [CompilerMessage] {
    guard !errors.isEmpty else { return [] }
    let declared = Declarations(in: source)
    let isolation = errors.compactMap { unsendable($0, declared) }
    let breaches = contract.breaches(in: declared, mentioned: mentioned(errors))
    let told = breaches.map { breach in
      CompilerMessage(file: answer, line: breach.line, column: breach.column, severity: .error, text: breach.text)
    }
    // A class in place of an actor is not Sendable either, and that is not what is wrong with it.
    let rest = isolation.filter { other in !told.contains { ($0.line, $0.column) == (other.line, other.column) } }
    if !told.isEmpty || !rest.isEmpty { return told + rest }
    guard isAlone else { return [] }
    return errors.map { unexplained($0, declared) }
  }

  /// The identifiers in the errors' own words and in the lines that they are about.
  private func mentioned(_ errors: [CompilerMessage]) -> Set<String> {
    let lines = checksSource.split(separator: "\n", omittingEmptySubsequences: false)
    let texts = errors.prefix(50).flatMap { error in
      [error.text] + error.notes.map(\.text) + (lines.indices.contains(error.line - 1) ? [String(lines[error.line - 1])] : [])
    }
    return Set(texts.flatMap { $0.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init) })
  }

  /// A complaint that a type of the learner's is not Sendable, at its declaration.
  private func unsendable(_ error: CompilerMessage, _ declared: Declarations) -> CompilerMessage? {
    let words = ([error.text] + error.notes.map(\.text))
    guard words.contains(where: { $0.contains("Sendable") || $0.contains("risks causing data races") }) else { return nil }
    let quoted = words.flatMap { $0.split(separator: "'", omittingEmptySubsequences: false).enumerated() }
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    guard let type = declared.all.first(where: { $0.kind.isType && quoted.contains($0.path) }) else { return nil }
    var told = CompilerMessage(
      file: answer, line: type.line, column: type.column, severity: .error,
      text: "checks.swift sends a `\(type.path)` to another task, so it must be Sendable")
    told.group = error.group
    return told
  }

  /// What no declaration explains keeps the compiler's words, at what they are about in the answer.
  private func unexplained(_ error: CompilerMessage, _ declared: Declarations) -> CompilerMessage {
    var moved = error
    moved.file = answer
    let names = mentioned([error])
    if let note = error.notes.first(where: { $0.file == answer }) {
      (moved.line, moved.column) = (note.line, note.column)
    } else if let used = declared.all.first(where: { names.contains($0.name) }) {
      (moved.line, moved.column) = (used.line, used.column)
    } else {
      (moved.line, moved.column) = declared.end
    }
    moved.text = "the checks cannot use this answer: \(error.text); keep the names and types that the task gives"
    moved.notes = error.notes.filter { $0.file == answer }
    moved.fixIts = []
    return moved
  }

  // MARK: Places and notes

  /// A name that is not found in an answer that does not import Practice is most likely one of Practice.
  private func missingImport(_ message: CompilerMessage) -> CompilerMessage {
    guard message.text.hasPrefix("cannot find"), !source.contains("import Practice") else { return message }
    var message = message
    message.notes.append(
      CompilerMessage(file: nil, line: 0, column: 0, severity: .note, text: "this file does not `import Practice`"))
    return message
  }

  /// A message about code that a macro made stands where the macro is used, which its notes tell.
  private func placed(_ message: CompilerMessage) -> CompilerMessage {
    guard let file = message.file, file != answer, file != checks,
      let use = message.notes.first(where: { $0.file == answer || $0.file == checks })
    else { return message }
    guard file.contains("macro expansion") || file.contains("@__swiftmacro") else { return message }
    var moved = message
    (moved.file, moved.line, moved.column) = (use.file, use.line, use.column)
    moved.text += " (in the code that the macro makes)"
    moved.notes.removeAll { $0 == use }
    moved.fixIts = []
    return moved
  }

  /// Only notes that stand in the learner's file, or nowhere: a place in a library is of no use.
  private func trimmed(_ message: CompilerMessage) -> CompilerMessage {
    var message = message
    message.notes = message.notes.compactMap { note in
      if note.file == answer { return note }
      // Where the checks are what they clash with, it helps to know that it is they.
      guard note.file == checks, note.text.contains("declared here") else { return note.file == nil ? note : nil }
      return CompilerMessage(
        file: nil, line: 0, column: 0, severity: .note, text: "\(note.text), in checks.swift: call yours something else")
    }
    return message
  }
}
