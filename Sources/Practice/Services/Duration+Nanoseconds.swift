extension Duration {
  /// Whole nanoseconds, the unit of the machine's clock; the ends of `Int64`, 292 years either way, where they do not suffice.
  var nanoseconds: Int64 {
    let (seconds, attoseconds) = components
    let (whole, overflowed) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, overflowedToo) = whole.addingReportingOverflow(attoseconds / 1_000_000_000)
    guard !overflowed, !overflowedToo else { return seconds < 0 ? .min : .max }
    return sum
  }
}
