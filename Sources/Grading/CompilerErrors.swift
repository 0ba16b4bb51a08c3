import Running

/// The compiler's words about an answer, each at a place in the learner's own file.
///
/// An answer without the function that the checks call is wrong in the answer, although the compiler sees it in the checks.
struct CompilerErrors {
  let answer: String
  let checks: String

  func explained(_ messages: [CompilerMessage]) -> [CompilerMessage] {
    let errors = messages.filter { $0.severity == .error }
    let own = errors.filter { $0.file == answer }
    if !own.isEmpty { return own.sorted { ($0.line, $0.column) < ($1.line, $1.column) } }
    // The same name is usually missed at several places: once is enough.
    var seen: Set<String> = []
    return errors.filter { seen.insert($0.text).inserted }.map { message in
      guard message.file == checks else { return message }
      var moved = message
      moved.file = answer
      (moved.line, moved.column) = (1, 1)
      moved.text = "the checks cannot use this answer: \(message.text); keep the names and types that the task gives"
      moved.notes = []
      return moved
    }
  }
}
