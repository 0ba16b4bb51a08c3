import Practice

nonisolated(unsafe) var sum = 0

struct Tally: Counting {
  func add(_ number: Int) async { sum += number }
  func total() async -> Int { sum }
}

func makeCounter() -> any Counting {
  sum = 0
  return Tally()
}
