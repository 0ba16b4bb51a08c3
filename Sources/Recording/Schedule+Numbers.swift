/// A schedule as a few numbers and two strings, which costs less than a replay string.
extension Schedule {
  package static var numberCount: Int { 7 }

  /// Cores, strategy, its depth and steps, seed, flags, and where to cancel or -1.
  package var numbers: [Int64] {
    var (kind, depth, steps): (Int64, Int64, Int64) = (0, 0, 0)
    switch strategy {
    case .fifo: kind = 1
    case .straight: kind = 2
    case .random: kind = 3
    case .pct(let ownDepth, let ownSteps): (kind, depth, steps) = (4, Int64(ownDepth), Int64(ownSteps))
    case .driven: kind = 5
    }
    let flags: Int64 = (racing ? 1 : 0) | (costly ? 2 : 0) | (preempts ? 4 : 0)
    return [Int64(cores), kind, depth, steps, Int64(bitPattern: seed), flags, Int64(cancelAt ?? -1)]
  }

  /// The deviations, as they stand in a replay string; empty for none.
  package var deviationText: String { deviations.isEmpty ? "" : DeviationCode.text(deviations) }

  /// - Parameter check: Empty for none.
  /// - Returns: `nil` if the numbers are none of a schedule.
  package init?(_ numbers: [Int64], check: String, deviations: String) {
    guard numbers.count == Self.numberCount, (1...64).contains(numbers[0]) else { return nil }
    cores = Int(numbers[0])
    switch numbers[1] {
    case 1: strategy = .fifo
    case 2: strategy = .straight
    case 3: strategy = .random
    case 4: strategy = .pct(depth: Int(numbers[2]), steps: Int(numbers[3]))
    case 5: strategy = .driven
    default: return nil
    }
    seed = UInt64(bitPattern: numbers[4])
    (racing, costly, preempts) = (numbers[5] & 1 != 0, numbers[5] & 2 != 0, numbers[5] & 4 != 0)
    cancelAt = numbers[6] < 0 ? nil : Int(numbers[6])
    self.check = check.isEmpty ? nil : check
    if !deviations.isEmpty {
      guard let list = DeviationCode.deviations(deviations[...]) else { return nil }
      self.deviations = list
    }
  }
}
