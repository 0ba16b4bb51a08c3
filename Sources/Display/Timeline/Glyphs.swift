import Timeline

/// The characters that timelines are drawn with. Each state has a shape of its own, so that a picture says everything without colour.
package struct Glyphs: Equatable, Sendable {
  /// On a core for some time: the core is held by a computation.
  package var running: Character
  /// On a core, for no virtual time.
  package var instant: Character
  /// Could run, but no core is free.
  package var ready: Character
  /// Waits, and holds no core.
  package var waiting: Character
  /// Holds a core inside a call that blocks.
  package var blocked: Character
  /// A task that ended well.
  package var done: Character
  /// A task that failed, never ends, or that a finding is about.
  package var failed: Character
  /// Asked to stop, or ended by that.
  package var cancelled: Character
  /// A point that the program named.
  package var mark: Character
  /// Stands before each label of the time axis.
  package var tick: Character
  /// From low to high, for counts over time.
  package var bars: [Character]
  /// Stands where text was cut.
  package var ellipsis: String

  /// Blocks, shades and lines.
  package static let unicode = Glyphs(
    running: "█", instant: "▌", ready: "░", waiting: "─", blocked: "▓", done: "┤", failed: "!", cancelled: "╳", mark: "▲",
    tick: "╵", bars: ["▁", "▂", "▃", "▄", "▅", "▆", "▇"], ellipsis: "…")

  /// Letters and signs of ASCII alone.
  package static let ascii = Glyphs(
    running: "#", instant: "|", ready: ":", waiting: "-", blocked: "B", done: "]", failed: "!", cancelled: "x", mark: "^",
    tick: "'", bars: ["."], ellipsis: "~")
}

extension Glyphs {
  func glyph(for state: Timeline.Span.State) -> Character {
    switch state {
    case .ready: ready
    case .running: running
    case .waiting: waiting
    case .blocked: blocked
    }
  }
}
