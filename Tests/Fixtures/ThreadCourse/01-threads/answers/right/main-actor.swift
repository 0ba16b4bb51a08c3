import Practice

@MainActor final class Tally: Counting {
  private var sum = 0
  nonisolated init() {}

  func add(_ number: Int) { sum += number }
  func total() -> Int { sum }
}

func makeCounter() -> any Counting { Tally() }
