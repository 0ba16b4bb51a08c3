internal import CLineEditor

/// A line editor on a terminal: libedit with its emacs keys, and a history, completion and paste as people expect them today.
///
/// It belongs to the thread or actor that made it, and `read` blocks there; nothing of it may be called from another, except through
/// `remote`. Only one editor of a process reads at a time. Call `Terminal.prepareLocale()` before the first.
package final class LineEditor: LineReader {
  /// Answers what could stand at the cursor; `cursor` counts UTF-8 code units. Called on the reading thread while the line is edited, so
  /// it must answer in well under 50 ms and must not write to the terminal.
  package typealias Completer = (_ line: String, _ cursor: Int) -> Completions

  private let handle: EditorHandle
  private let session: KeySession

  /// `nil` when either descriptor is no terminal, and when `TERM` names one that cannot clear a line, or none: use a `PlainReader`.
  ///
  /// - Parameter program: the name libedit knows the program by.
  package init?(program: String, input: Int32 = 0, output: Int32 = 1, completer: Completer? = nil) {
    let session = KeySession()
    // The session outlives the C editor's use of it: both are let go with this object, and keys are handled only inside `read`.
    let context = Unmanaged.passUnretained(session).toOpaque()
    let editor = lanes_editor_open(program, input, output, context) { context, slot in
      guard let context else { return LANES_KEY_BEEP }
      return Unmanaged<KeySession>.fromOpaque(context).takeUnretainedValue().handle(slot)
    }
    guard let editor else { return nil }
    handle = EditorHandle(editor)
    session.editor = editor
    session.completer = completer
    self.session = session
    for (keys, slot) in KeyTable.slots { _ = lanes_editor_bind_slot(editor, keys, slot.rawValue) }
    for (keys, function) in KeyTable.functions { _ = lanes_editor_bind(editor, keys, function) }
    lanes_editor_history_limit(editor, Int32(clamping: session.history.limit))
  }

  package func read(prompt: Prompt, right: Prompt?) -> ReadResult {
    let utf8 = lanes_locale_is_utf8()
    lanes_editor_set_prompts(handle.pointer, prompt.marked(utf8: utf8), right?.marked(utf8: utf8))
    session.beginLine()
    var bytes: UnsafePointer<CChar>?
    var count = 0
    switch lanes_editor_read(handle.pointer, &bytes, &count) {
    case LANES_READ_LINE:
      return .line(String(bytes: bytes, count: count))
    case LANES_READ_END: return .end
    case LANES_READ_INTERRUPTED: return .interrupted
    default: return .failed
    }
  }

  package var remote: ReaderRemote { handle.remote }

  /// Prints whole lines above the line being edited. The same as `remote.printAbove(_:)`.
  package func printAbove(_ text: String) { remote.printAbove(text) }

  /// The history in memory, oldest first.
  package var history: [String] { session.history.entries }

  @discardableResult
  package func remember(_ line: String) -> Bool {
    guard session.history.add(line) else { return false }
    lanes_editor_history_add(handle.pointer, line)
    return true
  }

  /// What Ctrl-L prints on the cleared screen above the prompt: whole lines, for instance the lesson's step. `nil` prints nothing.
  package var header: (() -> String)? {
    get { session.header }
    set { session.header = newValue }
  }
}
