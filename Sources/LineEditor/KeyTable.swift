/// Which keys do what, beyond what libedit's emacs keys are to begin with.
enum KeyTable {
  /// Keys with a handler in Swift. The raw value is the slot.
  enum Slot: Int32 {
    case complete, older, newer, clear
  }

  static let slots: [(keys: String, slot: Slot)] = [
    ("^I", .complete), ("^L", .clear),
    ("^P", .older), ("\\033[A", .older), ("\\033OA", .older),
    ("^N", .newer), ("\\033[B", .newer), ("\\033OB", .newer),
  ]

  /// Keys for functions of libedit, and for `lanes-nothing`: every key of xterm's table has an entry here or above, because what is left
  /// of a sequence nobody bound would be typed into the line.
  static let functions: [(keys: String, function: String)] = moves + ignored

  private static let moves: [(keys: String, function: String)] =
    [
      ("^R", "em-inc-search-prev"), ("^S", "em-inc-search-next"), ("^W", "ed-delete-prev-word"), ("^\\", "lanes-nothing"),
      ("\\033[C", "ed-next-char"), ("\\033OC", "ed-next-char"), ("\\033[D", "ed-prev-char"), ("\\033OD", "ed-prev-char"),
      ("\\033[H", "ed-move-to-beg"), ("\\033OH", "ed-move-to-beg"), ("\\033[1~", "ed-move-to-beg"), ("\\033[7~", "ed-move-to-beg"),
      ("\\033[F", "ed-move-to-end"), ("\\033OF", "ed-move-to-end"), ("\\033[4~", "ed-move-to-end"), ("\\033[8~", "ed-move-to-end"),
      ("\\033[3~", "ed-delete-next-char"), ("\\033[3;5~", "em-delete-next-word"), ("\\033[3;3~", "em-delete-next-word"),
    ]
    + [3, 5].flatMap { [("\\033[1;\($0)C", "em-next-word"), ("\\033[1;\($0)D", "ed-prev-word")] }

  /// Everything else xterm can send: F1 to F20, paging, Insert, the keypad's 5, Shift-Tab, focus, and all of them with modifiers.
  private static let ignored: [(keys: String, function: String)] = {
    let taken = Set((moves.map(\.keys)) + slots.map(\.keys))
    let modifiers = 2...16
    var keys = ["\\033[Z", "\\033[E", "\\033OE", "\\033[I", "\\033[O", "\\033[201~"]
    keys += ["P", "Q", "R", "S"].map { "\\033O\($0)" } + ["A", "B", "C", "D", "E"].map { "\\033[[\($0)" }
    keys += ["j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "w", "x", "y", "X", "M"].map { "\\033O\($0)" }
    keys += modifiers.flatMap { modifier in
      ["A", "B", "C", "D", "E", "F", "H", "P", "Q", "R", "S"].map { "\\033[1;\(modifier)\($0)" }
    }
    let numbers = [1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24, 25, 26, 28, 29, 31, 32, 33, 34]
    keys += numbers.map { "\\033[\($0)~" }
    keys += numbers.flatMap { number in modifiers.map { "\\033[\(number);\($0)~" } }
    return keys.filter { !taken.contains($0) }.map { ($0, "lanes-nothing") }
  }()
}
