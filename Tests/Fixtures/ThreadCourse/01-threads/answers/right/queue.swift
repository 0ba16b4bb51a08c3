import Dispatch
import Practice

final class Tally: Counting, @unchecked Sendable {
  private let queue = DispatchQueue(label: "tally")
  private var sum = 0

  func add(_ number: Int) async { queue.sync { sum += number } }
  func total() async -> Int { queue.sync { sum } }
}

func makeCounter() -> any Counting { Tally() }
