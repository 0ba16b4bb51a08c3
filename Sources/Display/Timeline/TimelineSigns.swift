import Timeline

/// The signs that occur in a picture, for the line that explains them.
struct TimelineSigns {
  var running = false
  var instant = false
  var ready = false
  var waiting = false
  var blocked = false
  /// A thread outside the cores is blocked: that is what it is for.
  var blockedThread = false
  var done = false
  var failed = false
  var cancelled = false
  var mark = false
  /// Something that never ends.
  var stuck = false
  /// A finding about a task.
  var trouble = false
  var letters: Set<Timeline.Wait> = []

  /// One entry a sign, each short enough to stay on one line.
  func legend(_ glyphs: Glyphs) -> [StyledText] {
    var entries: [StyledText] = []
    func add(_ isUsed: Bool, _ glyph: Character, _ style: Style, _ words: String) {
      if isUsed { entries.append(StyledText(String(glyph), style) + StyledText(" " + words, .muted)) }
    }
    let blue = Style(hue: .blue)
    add(instant, glyphs.instant, blue, "runs for an instant")
    add(running, glyphs.running, blue, "runs")
    add(ready, glyphs.ready, blue, "could run, no core is free")
    add(blocked, glyphs.blocked, .warning, "holds a core and does nothing")
    add(blockedThread, glyphs.blocked, .warning, "blocks its thread, no core")
    add(waiting, glyphs.waiting, .muted, "waits, holds no core")
    add(done, glyphs.done, .muted, "done")
    let troubles = [failed ? "failed" : nil, stuck ? "never ends" : nil, trouble ? "see below" : nil].compactMap(\.self)
    add(!troubles.isEmpty, glyphs.failed, .warning, troubles.joined(separator: ", or "))
    add(cancelled, glyphs.cancelled, .cancelled, "cancelled")
    add(mark, glyphs.mark, .bold, "mark")
    for wait in Timeline.Wait.allCases where letters.contains(wait) {
      add(true, wait.letter, .muted, wait == .unknown ? "unknown wait" : wait.word)
    }
    return entries
  }
}
