package import Timeline

/// What ThreadSanitizer says about an answer that passed all its checks: a second opinion, which can only fail it.
package struct ThreadOpinion: Equatable, Sendable {
  /// An access that is part of a race.
  package struct Access: Equatable, Sendable {
    /// Whether it changes the memory, or only reads it.
    package var isWrite: Bool
    /// In the learner's file.
    package var source: SourceLine
  }

  /// Two accesses of the same memory that nothing puts in an order.
  package struct Race: Equatable, Sendable {
    /// One or two, the later first: an access outside the answer is left out.
    package var accesses: [Access]
    /// The variable, as the answer calls it; `nil` if that is not certain.
    package var variable: String?
  }

  /// The race that was seen; `nil` if none was.
  package var race: Race?
  /// Why nothing was looked at, or not to the end, in a sentence; `nil` if all was.
  package var missing: String?
  /// How often each check was called.
  package var rounds: Int
  /// Real milliseconds that it took, compiling included. The schedules were tried meanwhile.
  package var wallMilliseconds = 0.0
}

extension ThreadOpinion.Race: CustomStringConvertible {
  /// One sentence about what raced, and where.
  package var description: String {
    let what = variable.map { "'\($0)'" } ?? "the same memory"
    let verbs = accesses.map { $0.isWrite ? "changes" : "reads" }
    guard let first = accesses.first else { return "Two threads reached \(what) at the same time." }
    guard accesses.count > 1, let second = accesses.last else {
      return "Two threads reached \(what) and nothing says in which order: \(first.source) \(verbs[0]) it."
    }
    let places =
      first.source == second.source
      ? "\(first.source) \(verbs[0]) it\(verbs[0] == verbs[1] ? "" : " and \(verbs[1]) it") on both"
      : "\(first.source) \(verbs[0]) it, and \(second.source) \(verbs[1]) it"
    return "Two threads reached \(what) and nothing says in which order: \(places)."
  }
}

extension ThreadOpinion: Encodable {
  private enum Key: String, CodingKey {
    case race, missing, rounds
    case wall = "wall_ms"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(race, forKey: .race)
    try container.encode(missing, forKey: .missing)
    try container.encode(rounds, forKey: .rounds)
    try container.encode(wallMilliseconds, forKey: .wall)
  }
}

extension ThreadOpinion.Race: Encodable {
  private enum Key: String, CodingKey { case accesses, variable, message }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(accesses, forKey: .accesses)
    try container.encode(variable, forKey: .variable)
    try container.encode(description, forKey: .message)
  }
}

extension ThreadOpinion.Access: Encodable {
  private enum Key: String, CodingKey { case access, file, line }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(isWrite ? "write" : "read", forKey: .access)
    try container.encode(source.file, forKey: .file)
    try container.encode(source.line, forKey: .line)
  }
}
