import Practice

/// A part of a file.
struct Block: Sendable {
  fileprivate let number: Int
  fileprivate let world: World

  /// Computes for 10 ms.
  func sum() -> Int {
    world.observe("block \(number)") {
      compute(.milliseconds(10))
      return number * number
    }
  }
}

@main enum ChunkedWorkChecks: Exercise {
  static let checks = [
    Check("S1", "the sum of all blocks") { world in
      var names: [String] = []
      for numbers in [Array(1...10), [11], []] {
        names += numbers.map { "block \($0)" }
        let total = numbers.map { $0 * $0 }.reduce(0, +)
        let run = await world.run { try await checksum(numbers.map { Block(number: $0, world: world) }) }
        try expect(run.value == total, "The sum of \(numbers.count) blocks is \(total); you \(run.summary).")
        try expect(world.stretches(), .begin(onceEach: names))
      }
    },

    Check("S2", "stops when its caller is cancelled") { world in
      // In the middle of a block, with two at least to come after it.
      let total = (1...10).map { $0 * $0 }.reduce(0, +)
      let instant = Duration.milliseconds(10 * Int.random(in: 1...7) + 5)
      let run = await world.run(cancelAt: instant) {
        try await checksum((1...10).map { Block(number: $0, world: world) })
      }
      // On one core nobody can cancel who is not let in: that is for S3.
      guard let cancelled = run.cancelledAt, cancelled < run.ended else { return }
      try expect(world.stretches(), .noneBeginAfterCancellation(allowing: 1))
      let story = "Your caller was cancelled at \(World.text(cancelled)), before the sum was complete"
      // Who sums several at once may have begun all of them by then: a complete sum is one.
      if let value = run.value {
        try expect(value == total, "\(story), and you returned a number, as if it were.")
      } else {
        try expect(run.error is CancellationError, "\(story); you threw something else than CancellationError.")
      }
      try expect(
        run.ended <= cancelled + .milliseconds(20),
        "\(story). The block under way and one more are over 20 ms later; you ended at \(World.text(run.ended)).")
    },

    Check("S3", "others get the core between two blocks", .fair) { world in
      let heartbeat = world.heartbeat(every: .milliseconds(15))
      _ = try await world.learner { try await checksum((1...10).map { Block(number: $0, world: world) }) }
      try expect(heartbeat, .late(atMost: .milliseconds(10)), "A block takes 10 ms.")
    },
  ]
}
