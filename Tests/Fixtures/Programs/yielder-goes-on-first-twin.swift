//! Whoever yields to a stream has entered before what it announces.
import Practice
import Synchronization

final class Ledger: Sendable {
  private let entries = Mutex<[Int: String]>([:])
  subscript(number: Int) -> String? { entries.withLock { $0[number] } }
  func enter(_ text: String, at number: Int) { entries.withLock { $0[number] = text } }
}

func publish(_ ledger: Ledger, _ feed: AsyncStream<Int>.Continuation) {
  ledger.enter("first", at: 1)
  feed.yield(1)
  feed.finish()
}

@main enum LedgerExercise: Exercise {
  static let checks = [
    Check("C1", "an announced entry is there", .schedules(1_000)) { world in
      let ledger = Ledger()
      let (numbers, feed) = AsyncStream.makeStream(of: Int.self)
      let reader = world.start("reader") {
        var found: [String] = []
        for await number in numbers { found.append(ledger[number] ?? "nothing") }
        return found
      }
      try await world.learner {
        try await Task.sleep(for: .milliseconds(1))
        publish(ledger, feed)
      }
      let found = try await reader.value
      try expect(found == ["first"], "The reader found \(found).")
    }
  ]
}
