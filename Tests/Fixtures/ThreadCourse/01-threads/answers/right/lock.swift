import Foundation
import Practice

final class Tally: Counting, @unchecked Sendable {
  private let lock = NSLock()
  private var sum = 0

  func add(_ number: Int) async { lock.withLock { sum += number } }
  func total() async -> Int { lock.withLock { sum } }
}

func makeCounter() -> any Counting { Tally() }
