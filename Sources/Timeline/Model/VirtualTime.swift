/// Words for virtual times, which are counts of nanoseconds.
package enum VirtualTime {
  /// No time of a timeline is later: some 36 years.
  package static let limit: Int64 = 1 << 60

  /// In the unit a person would choose, rounded to what is worth reading: `300 ms`, `1.25 s`, `2 h 5 min`.
  package static func text(_ nanoseconds: Int64) -> String {
    let time = max(0, nanoseconds)
    switch time {
    case 0: return "0 ms"
    case ..<1_000: return "\(time) ns"
    case ..<1_000_000: return decimal(time, unit: 1_000, places: 1) + " us"
    case ..<2_000_000_000: return decimal(time, unit: 1_000_000, places: 2) + " ms"
    case ..<120_000_000_000: return decimal(time, unit: 1_000_000_000, places: 2) + " s"
    case ..<7_200_000_000_000: return pair(time / 1_000_000_000, 60, "min", "s")
    case ..<259_200_000_000_000: return pair(time / 60_000_000_000, 60, "h", "min")
    default: return pair(time / 3_600_000_000_000, 24, "days", "h")
    }
  }

  /// In seconds with three decimals, six where they are needed: `0.120 s`.
  package static func seconds(_ nanoseconds: Int64) -> String {
    let time = max(0, nanoseconds)
    let micros = time / 1_000
    let fine = micros % 1_000 != 0
    let fraction = fine ? micros % 1_000_000 : micros / 1_000 % 1_000
    let digits = String(fraction)
    return "\(time / 1_000_000_000).\(String(repeating: "0", count: (fine ? 6 : 3) - digits.count))\(digits) s"
  }

  /// `nanoseconds` counted in `unit`s, rounded to at most `places` decimals, without trailing zeros.
  ///
  /// - Parameters:
  ///   - unit: 1 or more.
  ///   - places: 0 to 6.
  package static func decimal(_ nanoseconds: Int64, unit: Int64, places: Int) -> String {
    var whole = nanoseconds / unit
    var scale: Int64 = 1
    for _ in 0..<places { scale *= 10 }
    var fraction = Int64(Double(nanoseconds % unit) / Double(unit) * Double(scale) + 0.5)
    if fraction >= scale { (whole, fraction) = (whole + 1, 0) }
    guard fraction > 0 else { return String(whole) }
    var digits = String(fraction)
    digits = String(repeating: "0", count: max(0, places - digits.count)) + digits
    while digits.last == "0" { digits.removeLast() }
    return "\(whole).\(digits)"
  }

  private static func pair(_ count: Int64, _ base: Int64, _ large: String, _ small: String) -> String {
    let (whole, rest) = (count / base, count % base)
    return rest == 0 ? "\(whole) \(large)" : "\(whole) \(large) \(rest) \(small)"
  }
}
