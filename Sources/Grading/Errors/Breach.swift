import Curriculum

/// Something that the checks expect of an answer and do not find.
struct Breach: Equatable {
  let expected: Declaration
  /// Where in the answer to say it, from 1.
  let line: Int
  let column: Int
  /// In a sentence: what the checks expect, and what the answer has instead.
  let text: String

  /// - Parameter contract: All that is expected: what the answer has under one of these names is not taken for another misspelt.
  /// - Returns: `nil` if the answer has what is expected, as far as its syntax tells.
  init?(_ expected: Declaration, in answer: Declarations, _ contract: [Declaration]) {
    let wanted = "checks.swift expects `\(expected.signature)`\(expected.owner.isEmpty ? "" : " in `\(expected.owner)`")"
    let owner = expected.owner.isEmpty ? nil : answer.all.first { $0.path == expected.owner && $0.kind.isType }
    // Of a type that is missing altogether, its own breach tells.
    if !expected.owner.isEmpty, owner == nil { return nil }
    let found = answer.named(expected.name, in: expected.owner)
    let same = found.filter { $0.callers == expected.callers && Self.fits($0.kind, expected.kind) }
    if same.contains(where: { $0.privacy == nil }) { return nil }
    if let hidden = same.first, let privacy = hidden.privacy {
      self.init(
        expected, hidden, "\(wanted); yours is `\(privacy)`, so that only this file can use it: take the word away")
    } else if let other = found.first(where: { Self.fits($0.kind, expected.kind) }) ?? found.first {
      let kinds = Self.fits(other.kind, expected.kind) ? "" : ", \(other.kind.words) and not \(expected.kind.words)"
      self.init(expected, other, "\(wanted); yours is `\(other.signature)`\(kinds)")
    } else if let misspelt = Self.misspelt(expected, in: answer, contract) {
      self.init(expected, misspelt, "\(wanted); yours is called `\(misspelt.name)`")
    } else if let owner {
      // Without any of its own, a struct has the initializer of its stored properties, and an actor or class one without arguments.
      self.init(expected, owner, "\(wanted), and yours has none")
    } else {
      self.init(expected, answer.end.line, answer.end.column, "\(wanted), and this file has none")
    }
  }

  private init(_ expected: Declaration, _ place: Declaration, _ text: String) {
    self.init(expected, place.line, place.column, text)
  }

  private init(_ expected: Declaration, _ line: Int, _ column: Int, _ text: String) {
    (self.expected, self.line, self.column, self.text) = (expected, line, column, text)
  }

  /// Whether a caller can take one for the other: only an actor has to be one, since its calls are awaited.
  private static func fits(_ found: Declaration.Kind, _ expected: Declaration.Kind) -> Bool {
    if found == expected { return true }
    return found.isType && expected.isType && expected != .actor && expected != .protocol
  }

  private static func misspelt(_ expected: Declaration, in answer: Declarations, _ contract: [Declaration]) -> Declaration? {
    guard expected.name != "init" else { return nil }
    let known = Set(contract.map(\.path))
    let candidates = answer.all.filter {
      $0.owner == expected.owner && fits($0.kind, expected.kind) && !known.contains($0.path)
    }
    guard let name = nearest(to: expected.name, in: candidates.map(\.name)) else { return nil }
    return candidates.first { $0.name == name }
  }
}
