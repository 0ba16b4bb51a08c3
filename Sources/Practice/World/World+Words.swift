extension World {
  /// A time as messages write it: "20 ms", "0.400 ms", "2 h".
  public static func text(_ time: Duration) -> String {
    let nanoseconds = time.nanoseconds
    for (unit, name) in [(3_600_000_000_000, "h"), (1_000_000_000, "s")] as [(Int64, String)] {
      if abs(nanoseconds) >= 10 * unit || name == "h" && abs(nanoseconds) >= unit, nanoseconds % unit == 0 {
        return "\(nanoseconds / unit) \(name)"
      }
    }
    return Machine.shared.milliseconds(nanoseconds)
  }

  /// Names as messages list them: "a, b and c", "nothing"; beyond eight the rest is only counted.
  public static func list(_ names: [String]) -> String {
    guard let last = names.last else { return "nothing" }
    if names.count > 8 { return names.prefix(7).joined(separator: ", ") + " and \(names.count - 7) more" }
    return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
  }
}
