/// Something that `lanes explain` has a text about.
///
/// Lanes' own texts are literals of the program: an installed binary always has them, whatever course it is used with.
package struct Topic: Equatable, Sendable {
  package enum Kind: String, Sendable, Encodable, CaseIterable {
    /// A kind of finding of a run.
    case finding
    /// A way to solve a common task, or the list of all of them.
    case pattern
    /// A term of the field, or of Lanes.
    case term
    /// A group of the compiler's messages; the text is the toolchain's.
    case diagnostic

    /// The heading over all of them.
    var heading: String {
      switch self {
      case .finding: "findings"
      case .pattern: "patterns"
      case .term: "terms"
      case .diagnostic: "diagnostics of the compiler"
      }
    }
  }

  /// As it is typed: lower-case words joined by hyphens.
  package var name: String
  package var kind: Kind
  package var title: String
  /// Markdown, without the title.
  package var text: String
  /// Names of topics that belong to it.
  package var see: [String]
  /// Ids of lessons that teach it, in courses that have them.
  package var lessons: [String]
  /// Whose words these are; `nil` for Lanes' own.
  package var source: String?

  init(
    _ name: String, _ kind: Kind, _ title: String, see: [String] = [], lessons: [String] = [], source: String? = nil, text: String
  ) {
    (self.name, self.kind, self.title, self.text) = (name, kind, title, text)
    (self.see, self.lessons, self.source) = (see, lessons, source)
  }
}
