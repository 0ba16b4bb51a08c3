/// Something people should be told that stops nothing: what happened to which file, and what follows from it.
package struct Notice: Hashable, Sendable, CustomStringConvertible {
  /// One sentence without a full stop that begins in lower case.
  package let message: String
  /// What to do, or what was done.
  package let fix: String

  /// Makes a notice.
  package init(_ message: String, fix: String) {
    self.message = message
    self.fix = fix
  }

  /// Both on one line.
  package var description: String { "\(message); \(fix)" }
}
