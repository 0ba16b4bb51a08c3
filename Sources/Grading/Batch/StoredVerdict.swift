import Foundation
import Running
import Timeline

/// A verdict as a batch keeps it: the document that `lanes check --json` prints, in one line and without the picture.
///
/// Nothing in it depends on where the answer lies, so that one verdict serves all submissions with the same text.
package struct StoredVerdict: Equatable, Sendable {
  /// Compact JSON without newlines.
  let json: [UInt8]
  package let summary: VerdictSummary

  /// Of what the answer printed, and of each message, no more characters are kept.
  private static let longest = 4_000
  /// Of each kind of message, no more are kept.
  private static let most = 20
  /// Stands for the answer's path.
  private static let marker = "lanes-grade:answer"

  /// - Parameter path: Where the answer lay while it was graded.
  /// - Throws: `EncodingError` if a figure in it is no JSON.
  package init(_ verdict: Verdict, answer path: String) throws {
    var verdict = verdict
    verdict.picture = nil
    verdict.output = Self.cut(verdict.output)
    verdict.problem = verdict.problem.map(Self.cut)
    verdict.errors = verdict.errors.prefix(Self.most).map { error in
      var error = error
      error.text = Self.cut(error.text)
      error.notes = Array(error.notes.prefix(Self.most))
      return error
    }
    verdict.findings = verdict.findings.prefix(Self.most).map { finding in
      var finding = finding
      finding.message = Self.cut(finding.message)
      return finding
    }
    for index in verdict.checks.indices { verdict.checks[index].message = verdict.checks[index].message.map(Self.cut) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(verdict), as: UTF8.self)
    json = Array(text.replacingOccurrences(of: path, with: Self.marker).utf8)
    summary = try JSONDecoder().decode(VerdictSummary.self, from: Data(json))
  }

  /// Takes one from a journal; `nil` if it is none.
  init?(json: [UInt8]) {
    guard let summary = try? JSONDecoder().decode(VerdictSummary.self, from: Data(json)) else { return nil }
    (self.json, self.summary) = (json, summary)
  }

  /// The document for a submission at this path.
  func json(for path: String) -> [UInt8] {
    let text = String(decoding: json, as: UTF8.self)
    guard text.contains(Self.marker) else { return json }
    // Inside of a JSON string the path has to be escaped like the rest of it.
    let quoted = (try? JSONEncoder().encode(path)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    let escaped = String(quoted.dropFirst().dropLast()).replacingOccurrences(of: "\\/", with: "/")
    return Array(text.replacingOccurrences(of: Self.marker, with: escaped).utf8)
  }

  /// A text that names the answer, with the name that the submission has.
  package func text(_ text: String, for path: String) -> String { text.replacingOccurrences(of: Self.marker, with: path) }

  private static func cut(_ text: String) -> String {
    guard text.utf8.count > longest, text.count > longest else { return text }
    return text.prefix(longest) + "\n(cut here)"
  }
}
