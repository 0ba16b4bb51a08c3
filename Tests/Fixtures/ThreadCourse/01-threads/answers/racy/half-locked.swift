import Practice
import Synchronization

final class Tally: Counting, @unchecked Sendable {
  private let lock = Mutex(0)
  private var counts: [Int: Int] = [:]

  func add(_ number: Int) async {
    lock.withLock { $0 += number }
    counts[number, default: 0] += 1
  }
  func total() async -> Int { lock.withLock { $0 } }
}

func makeCounter() -> any Counting { Tally() }
