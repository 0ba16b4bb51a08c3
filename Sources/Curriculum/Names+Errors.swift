extension Names {
  /// A kind of thing that has a name.
  package enum Kind: String, Sendable {
    case lesson, demo, exercise
  }

  /// The whole name of what was typed.
  ///
  /// - Parameter command: The word after `lanes` that the fix repeats with the nearest name, such as `check`.
  /// - Throws: ``LanesError`` with the code `not-in-course` or `ambiguous`.
  package func find(_ kind: Kind, _ typed: String, command: String) throws(LanesError) -> String {
    let resolution =
      switch kind {
      case .lesson: lesson(typed)
      case .demo: demo(typed)
      case .exercise: exercise(typed)
      }
    switch resolution {
    case .found(let name): return name
    case .ambiguous(let names): throw .ambiguous(kind, typed, names, command: command)
    case .unknown(let nearest): throw .unknown(kind, typed, nearest: nearest, command: command)
    }
  }
}

extension LanesError {
  /// The course has no such thing.
  static func unknown(_ kind: Names.Kind, _ typed: String, nearest: String?, command: String) -> LanesError {
    LanesError(
      code: .notInCourse, message: "no \(kind.rawValue) named '\(typed)'",
      fix: nearest.map { "lanes \(command) \($0)" } ?? "lanes lessons",
      nearest: nearest)
  }

  /// A name fits several things.
  static func ambiguous(_ kind: Names.Kind, _ typed: String, _ names: [String], command: String) -> LanesError {
    LanesError(
      code: .ambiguous, message: "'\(typed)' could be \(names.joined(separator: ", "))",
      fix: "lanes \(command) \(names.first ?? "")")
  }
}
