/// Makes up programs: the same one for the same seed, whatever the machine does to the program's random numbers.
struct Author {
  private var state: UInt64
  private var marks = 0
  /// Steps that may still be written.
  private var budget = 60

  init(seed: UInt64) {
    // A multiple of what is added for each number would give neighbouring seeds the same numbers, one later.
    state = seed &* 0xD1B5_4A32_D192_ED03
  }

  /// All steps of the program's main task.
  mutating func program() -> [Step] {
    var steps: [Step] = []
    while budget > 0 { steps += block(depth: 0) }
    if below(8) == 0 { steps.append(.leave) }
    return steps
  }

  /// SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
  private mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((word ^ (word >> 31)) % UInt64(bound))
  }

  private mutating func block(depth: Int) -> [Step] { (0...below(3)).map { _ in step(depth: depth) } }

  private mutating func blocks(depth: Int) -> [[Step]] { (0...below(4)).map { _ in block(depth: depth) } }

  private mutating func step(depth: Int) -> Step {
    budget -= 1
    return depth < 4 && budget > 0 && below(2) == 0 ? nested(depth: depth + 1) : plain()
  }

  /// Few different times, so that many things are due at one instant.
  private mutating func time() -> Int { [0, 1, 1, 2, 5, 10, 100][below(7)] }

  private mutating func plain() -> Step {
    switch below(16) {
    case 0: return .yield
    case 1...3: return .sleep(milliseconds: time())
    case 4: return .compute(milliseconds: time())
    case 5: return .block(milliseconds: time())
    case 6, 7: return .visit(actor: below(3), isSlow: below(2) == 0)
    case 8: return .show("\(below(5))")
    case 9, 10: return .call(key: below(4))
    case 11: return .draw
    case 12: return .lock(isMutex: below(2) == 0, milliseconds: time())
    default:
      marks += 1
      return .mark("mark \(marks)")
    }
  }

  private mutating func nested(depth: Int) -> Step {
    switch below(15) {
    case 0, 1: return .group(blocks(depth: depth), cancels: below(2) == 0)
    case 2: return .discarding(blocks(depth: depth))
    case 3, 4:
      let children = blocks(depth: depth)
      return .throwing(children, thrower: below(children.count))
    case 5, 6: return .pair(block(depth: depth), block(depth: depth))
    case 7, 8: return .start(Step.Kind.allCases[below(Step.Kind.allCases.count)], block(depth: depth))
    case 9, 10: return .cancel(block(depth: depth), milliseconds: time())
    case 11: return .park(block(depth: depth))
    case 12: return .limit(block(depth: depth), milliseconds: time())
    case 13: return .stream(count: 1 + below(5), producers: 1 + below(3))
    default: return .channel(count: 1 + below(4), consumers: 1 + below(3))
    }
  }
}
