/// A program, or several variants of one, that a lesson shows running.
package struct Demo: Hashable, Sendable {
  /// What a demo is made of.
  package enum Kind: String, Hashable, Sendable {
    /// One file, or a folder of files that are a program each.
    case programs
    /// A SwiftPM package of its own.
    case package
  }

  /// The lesson's id.
  package var lesson: String
  /// The name of its file or folder in `demos/`.
  package var name: String
  package var kind: Kind
  /// Its programs in the order to draw them; never empty.
  package var variants: [Variant]

  /// `lesson/demo`.
  package var id: String { "\(lesson)/\(name)" }

  /// Makes a demo.
  package init(lesson: String, name: String, kind: Kind, variants: [Variant]) {
    self.lesson = lesson
    self.name = name
    self.kind = kind
    self.variants = variants
  }

  /// The variant of a name, or the only one for nil.
  package func variant(_ name: String?) -> Variant? {
    guard let name else { return variants.count == 1 ? variants.first : nil }
    return variants.first { $0.name == name }
  }
}
