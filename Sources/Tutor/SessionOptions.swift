package import Display

/// What the options shared by all commands say.
package struct SessionOptions: Sendable {
  /// `--lessons`: the course's folder.
  package var lessons: String?
  /// `--json`: results are one JSON document on standard output.
  package var json = false
  /// `--plain`: one fact a line, no color and no drawing.
  package var plain = false
  /// `--color`.
  package var color = ColorChoice.auto

  package init() {}
}
