/// The alarms of sleeping tasks: a binary heap by due time, then by order of arrival.
struct Alarms {
  struct Alarm {
    var due: Int64
    var order: Int
    var job: UnownedJob

    func isBefore(_ other: Alarm) -> Bool { due != other.due ? due < other.due : order < other.order }
  }

  private var heap: [Alarm] = []
  private var arrivals = 0

  var isEmpty: Bool { heap.isEmpty }
  /// When the next one is due, in virtual nanoseconds.
  var nextDue: Int64? { heap.first?.due }

  /// - Complexity: O(log n)
  mutating func add(_ job: UnownedJob, due: Int64) {
    arrivals += 1
    insert(Alarm(due: due, order: arrivals, job: job))
  }

  /// Takes one of those that are due first.
  ///
  /// - Parameter choose: Given how many share that instant, says which, from 0.
  /// - Complexity: O(k log n) for k alarms due at one instant.
  mutating func removeNext(_ choose: (Int) -> Int) -> Alarm? {
    guard let first = removeFirst() else { return nil }
    guard heap.first?.due == first.due else { return first }
    var equals = [first]
    while heap.first?.due == first.due, let next = removeFirst() { equals.append(next) }
    let chosen = equals.remove(at: choose(equals.count))
    for alarm in equals { insert(alarm) }
    return chosen
  }

  private mutating func insert(_ alarm: Alarm) {
    heap.append(alarm)
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child].isBefore(heap[parent]) else { break }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  private mutating func removeFirst() -> Alarm? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[child].isBefore(heap[least]) { least = child }
      guard least != parent else { return first }
      heap.swapAt(least, parent)
      parent = least
    }
  }
}
