internal import CLineEditor

/// What the keys with a handler of ours work on: the history and the completion of one editor. Lives on the thread that reads.
final class KeySession {
  var editor: OpaquePointer?
  var history = LineHistory()
  var completer: LineEditor.Completer?
  var header: (() -> String)?
  private var walk = HistoryWalk()
  private var lastTab: (line: String, cursor: Int)?

  /// Forgets what was being walked through or completed: another line begins.
  func beginLine() {
    walk = HistoryWalk()
    lastTab = nil
  }

  func handle(_ slot: Int32) -> lanes_key {
    guard let editor, let slot = KeyTable.Slot(rawValue: slot) else { return LANES_KEY_BEEP }
    switch slot {
    case .complete: return complete(editor)
    case .older: return older(editor)
    case .newer: return newer(editor)
    case .clear:
      let text = Array((header?() ?? "").utf8CString.dropLast())
      lanes_editor_clear_screen(editor, text, text.count)
      return LANES_KEY_KEEP
    }
  }

  private func line(_ editor: OpaquePointer) -> (text: String, cursor: Int) {
    var bytes: UnsafePointer<CChar>?
    var count = 0
    var cursor = 0
    lanes_editor_line(editor, &bytes, &count, &cursor)
    return (String(bytes: bytes, count: count), cursor)
  }

  private func replace(_ editor: OpaquePointer, _ text: String, cursor: Int) -> lanes_key {
    lanes_editor_replace(editor, text, cursor) ? LANES_KEY_REDRAW : LANES_KEY_BEEP
  }

  private func older(_ editor: OpaquePointer) -> lanes_key {
    let (text, cursor) = line(editor)
    if let above = TextRows(text).above(cursor) { return replace(editor, text, cursor: above) }
    guard let entry = walk.older(than: text, in: history) else { return LANES_KEY_BEEP }
    return replace(editor, entry, cursor: entry.utf8.count)
  }

  private func newer(_ editor: OpaquePointer) -> lanes_key {
    let (text, cursor) = line(editor)
    if let below = TextRows(text).below(cursor) { return replace(editor, text, cursor: below) }
    guard let entry = walk.newer(than: text, in: history) else { return LANES_KEY_BEEP }
    return replace(editor, entry, cursor: entry.utf8.count)
  }

  private func complete(_ editor: OpaquePointer) -> lanes_key {
    guard let completer else { return LANES_KEY_BEEP }
    let (text, cursor) = line(editor)
    let again = lastTab.map { $0 == (text, cursor) } ?? false
    switch CompletionStep(line: text, completions: completer(text, cursor), again: again) {
    case .beep:
      lastTab = (text, cursor)
      return LANES_KEY_BEEP
    case .edit(let line, let cursor):
      lastTab = (line, cursor)
      return replace(editor, line, cursor: cursor)
    case .list(let candidates):
      show(candidates, editor)
      return LANES_KEY_KEEP
    }
  }

  private func show(_ candidates: [Completions.Candidate], _ editor: OpaquePointer) {
    var columns: Int32 = 0
    var rows: Int32 = 0
    lanes_editor_size(editor, &columns, &rows)
    let list = CompletionList(
      columns: Int(columns), rows: max(1, Int(rows) - 4), utf8: lanes_locale_is_utf8(), width: { Int(lanes_columns($0)) })
    let text = Array(list.lines(candidates).joined(separator: "\n").utf8CString.dropLast())
    lanes_editor_print_below(editor, text, text.count)
  }
}
