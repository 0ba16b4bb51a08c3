/// The deviations of a schedule as letters and digits.
///
/// For each deviation: how many decisions lie between it and the one before, in base 36 with capital letters (nothing stands for 0), then
/// the rank in lower case: `a` to `y` are 1 to 25, and each `z` before it adds 25. So `Ca1b` is candidate 1 at decision 12 and candidate 2
/// at decision 14. A rank of 0, which is no deviation where nothing else was chosen, is `_`.
enum DeviationCode {
  static func text(_ deviations: [Schedule.Deviation]) -> String {
    var text = ""
    var next = 0
    for deviation in deviations {
      let gap = deviation.point - next
      if gap > 0 { text += String(gap, radix: 36, uppercase: true) }
      text += rank(deviation.rank)
      next = deviation.point + 1
    }
    return text
  }

  private static func rank(_ rank: Int) -> String {
    guard rank > 0 else { return "_" }
    let (whole, rest) = ((rank - 1) / 25, (rank - 1) % 25)
    return String(repeating: "z", count: whole) + String(UnicodeScalar(UInt8(ascii: "a") + UInt8(rest)))
  }

  /// - Returns: `nil` if the text is none of these.
  static func deviations(_ text: Substring) -> [Schedule.Deviation]? {
    var list: [Schedule.Deviation] = []
    var (gap, rank, next) = (0, 0, 0)
    for character in text.utf8 {
      switch character {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        guard rank == 0, gap < 1 << 40 else { return nil }
        gap = gap * 36 + Int(character <= UInt8(ascii: "9") ? character - UInt8(ascii: "0") : character - UInt8(ascii: "A") + 10)
      case UInt8(ascii: "z"): rank += 25
      case UInt8(ascii: "a")...UInt8(ascii: "y"), UInt8(ascii: "_"):
        if character == UInt8(ascii: "_") {
          guard rank == 0 else { return nil }
        } else {
          rank += Int(character - UInt8(ascii: "a")) + 1
        }
        list.append(Schedule.Deviation(point: next + gap, rank: rank))
        (gap, rank, next) = (0, 0, next + gap + 1)
      default: return nil
      }
    }
    return gap == 0 && rank == 0 && !list.isEmpty ? list : nil
  }
}
