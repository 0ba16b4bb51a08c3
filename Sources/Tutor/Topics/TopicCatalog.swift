package import Curriculum
import Grading
package import Running

/// Everything that can be explained here: Lanes' own texts, and those of the toolchain if there is one.
package struct TopicCatalog: Sendable {
  /// Lanes' own, in the order in which they are listed.
  package static let own = Topic.findings + Topic.patterns + Topic.terms + Topic.ownTerms

  private let toolchain: Toolchain?
  /// A topic's name and kind, and its title where that costs nothing.
  package let entries: [Entry]

  /// A topic as it is listed.
  package struct Entry: Equatable, Sendable {
    package var name: String
    package var kind: Topic.Kind
    /// `nil` for the toolchain's, whose names say as much.
    package var title: String?
  }

  /// - Parameter toolchain: `nil` if there is none; then the compiler's messages are not explained.
  package init(_ toolchain: Toolchain?) {
    self.toolchain = toolchain
    let groups = toolchain?.explainedGroups ?? []
    entries =
      Self.own.map { Entry(name: $0.name, kind: $0.kind, title: $0.title) }
      + groups.filter { group in !Self.own.contains { $0.name == group } }
      .map { Entry(name: $0, kind: .diagnostic, title: nil) }
  }

  /// The topic of what was typed: a name in any case, with spaces for hyphens, a compiler's group, or the beginning of a single name.
  ///
  /// - Throws: `LanesError` with the code `no-topic` or `ambiguous`.
  package func topic(_ typed: [String]) throws(LanesError) -> Topic {
    let word = Self.cleaned(typed)
    let matches = entries.map(\.name).filter { $0 == word }
    let candidates = matches.isEmpty && !word.isEmpty ? entries.map(\.name).filter { $0.hasPrefix(word) } : matches
    if candidates.count > 1 { throw .ambiguousTopic(typed.joined(separator: " "), candidates) }
    guard let name = candidates.first, let topic = read(name) else {
      throw .noTopic(typed.joined(separator: " "), nearest: nearest(to: word, in: entries.map(\.name)))
    }
    return topic
  }

  /// Whether there is a text of this name.
  package func has(_ name: String) -> Bool { entries.contains { $0.name == name } }

  private func read(_ name: String) -> Topic? {
    Self.own.first { $0.name == name } ?? toolchain.flatMap { Topic(diagnostic: name, of: $0) }
  }

  private static func cleaned(_ typed: [String]) -> String {
    let words = typed.flatMap { $0.split { $0.isWhitespace || $0 == "_" } }
    let joined = words.joined(separator: "-")
    // `SendingRisksDataRace`, also as the compiler prints it: `[#SendingRisksDataRace]`.
    let bare = joined.filter { $0.isLetter || $0.isNumber || $0 == "-" }
    let isGroup =
      words.count == 1 && bare.first?.isUppercase == true && bare.dropFirst().contains { $0.isUppercase && $0.isLetter }
      && bare.contains { $0.isLowercase }
    return isGroup ? TopicName.of(group: bare) : bare.lowercased()
  }
}

extension LanesError {
  /// Nothing is known under this name.
  static func noTopic(_ typed: String, nearest: String?) -> LanesError {
    LanesError(
      code: Code(name: "no-topic", exitStatus: 66), message: "there is no topic '\(typed)'",
      fix: nearest.map { "lanes explain \($0)" } ?? "lanes explain", nearest: nearest)
  }

  static func ambiguousTopic(_ typed: String, _ names: [String]) -> LanesError {
    LanesError(
      code: .ambiguous, message: "'\(typed)' could be \(names.joined(separator: ", "))", fix: "lanes explain \(names.first ?? "")")
  }
}
