import Practice
import Synchronization

final class Tally: Counting {
  private let sum = Mutex(0)

  func add(_ number: Int) async { sum.withLock { $0 += number } }
  func total() async -> Int { sum.withLock { $0 } }
}

func makeCounter() -> any Counting { Tally() }
