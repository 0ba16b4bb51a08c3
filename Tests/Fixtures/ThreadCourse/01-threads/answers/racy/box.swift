import Practice

final class Tally: Counting, @unchecked Sendable {
  private var sum = 0

  func add(_ number: Int) async {
    sum += number
  }

  func total() async -> Int { sum }
}

func makeCounter() -> any Counting { Tally() }
