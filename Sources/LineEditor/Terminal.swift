internal import CLineEditor

/// The process's terminal: its locale and the modes that must not outlive the process.
package enum Terminal {
  /// What can be changed on a terminal.
  package struct Modes: OptionSet, Sendable {
    package let rawValue: UInt32
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Keys arrive one by one and are not shown; Ctrl-C and Ctrl-Z still send their signals.
    package static let raw = Modes(rawValue: LANES_RAW.rawValue)
    package static let alternateScreen = Modes(rawValue: LANES_ALTERNATE.rawValue)
    package static let hiddenCursor = Modes(rawValue: LANES_HIDDEN_CURSOR.rawValue)
    package static let bracketedPaste = Modes(rawValue: LANES_PASTE.rawValue)
    package static let synchronizedOutput = Modes(rawValue: LANES_SYNCHRONIZED.rawValue)
  }

  /// Takes the character set from the environment, and UTF-8 when the environment says nothing about it. True when text is UTF-8.
  ///
  /// Once a process, from the main thread, before any other thread starts and before a `LineEditor` is made.
  package static func prepareLocale() -> Bool { lanes_locale_prepare() }

  /// Remembers how the terminal is set and puts it back on exit, on a fatal signal, on a trap, and while the process is suspended.
  ///
  /// Once a process, from the main thread, before anything changes the terminal; later calls do nothing. False when `descriptor` is no
  /// terminal. The process still ends by the signal that ended it.
  @discardableResult
  package static func guardModes(of descriptor: Int32 = 1) -> Bool { lanes_terminal_guard(descriptor) }

  /// Enters modes; those already entered stay. False before `guardModes`. Any thread, one at a time.
  @discardableResult
  package static func enter(_ modes: Modes) -> Bool { lanes_terminal_enter(modes.rawValue) }

  /// Leaves modes; those not entered are left alone. False before `guardModes`. Any thread, one at a time.
  @discardableResult
  package static func leave(_ modes: Modes) -> Bool { lanes_terminal_leave(modes.rawValue) }

  /// Leaves every mode. Safe in a signal handler; doing it again does nothing.
  package static func restore() { lanes_terminal_restore() }
}
