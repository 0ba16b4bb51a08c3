/// What is known about one output stream before anything is decided.
package struct TerminalFacts: Equatable, Sendable {
  /// The variables of the process.
  package var environment: [String: String]
  /// Whether the stream is a terminal.
  package var isTerminal: Bool
  /// Columns and rows that the terminal reports; `nil` when it reports none.
  package var windowColumns: Int?
  package var windowRows: Int?
  /// Whether the locale that the process prepared encodes text as UTF-8.
  package var isUTF8: Bool

  package init(
    environment: [String: String], isTerminal: Bool, windowColumns: Int? = nil, windowRows: Int? = nil, isUTF8: Bool = true
  ) {
    self.environment = environment
    self.isTerminal = isTerminal
    self.windowColumns = windowColumns
    self.windowRows = windowRows
    self.isUTF8 = isUTF8
  }

  /// A variable that is present and not empty.
  func value(_ name: String) -> String? {
    guard let value = environment[name], !value.isEmpty else { return nil }
    return value
  }

  /// Whether the environment names a UTF-8 locale: the first of `LC_ALL`, `LC_CTYPE` and `LANG` that is not empty decides.
  ///
  /// For a process that has not prepared a locale; one that has should say what it got.
  package static func namesUTF8Locale(_ environment: [String: String]) -> Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let encoding = locale.lowercased()
    return encoding.contains("utf-8") || encoding.contains("utf8")
  }
}
