import Practice
import Synchronization

final class Tally: Counting {
  private let sum = Atomic(0)

  func add(_ number: Int) async { sum.add(number, ordering: .relaxed) }
  func total() async -> Int { sum.load(ordering: .relaxed) }
}

func makeCounter() -> any Counting { Tally() }
