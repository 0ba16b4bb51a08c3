import Curriculum

/// The choices of a prediction as they are offered: each has a letter, since many of them are numbers.
struct ChoiceQuestion: Equatable {
  let choices: [String]
  /// What the choices count, such as `ms`; `nil` for plain numbers and words.
  let unit: String?

  /// `a`, `b`, `c`, ...; as many as there are choices, at most 26.
  var letters: [String] { zip("abcdefghijklmnopqrstuvwxyz", choices).map { String($0.0) } }

  /// A choice, or an answer, with its unit.
  func shown(_ choice: String) -> String { unit.map { "\(choice) \($0)" } ?? choice }

  /// The choice that was typed: its letter, or itself with or without the unit; `nil` for anything else.
  func choice(for typed: String) -> String? {
    let typed = Self.squeezed(typed)
    if let index = letters.firstIndex(of: typed) { return choices[index] }
    return choices.first { [Self.squeezed($0), Self.squeezed(shown($0))].contains(typed) }
  }

  private static func squeezed(_ text: String) -> String { text.lowercased().filter { !$0.isWhitespace } }
}

extension Observation {
  /// What its answers count, where that is a unit.
  var unit: String? {
    switch self {
    case .duration, .markTime: "ms"
    default: nil
    }
  }
}
