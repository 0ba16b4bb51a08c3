import Practice

struct Cell: @unchecked Sendable {
  let sum: UnsafeMutablePointer<Int>
}

struct Tally: Counting {
  private let cell: Cell

  init() {
    cell = Cell(sum: .allocate(capacity: 1))
    cell.sum.initialize(to: 0)
  }

  func add(_ number: Int) async { cell.sum.pointee += number }
  func total() async -> Int { cell.sum.pointee }
}

func makeCounter() -> any Counting { Tally() }
