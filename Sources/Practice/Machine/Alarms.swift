/// The alarms of sleeping tasks: a binary heap by due time, then by order of arrival.
struct Alarms {
  struct Alarm {
    var due: Int64
    var order: Int
    var job: UnownedJob

    func isBefore(_ other: Alarm) -> Bool { due != other.due ? due < other.due : order < other.order }
  }

  private var heap: [Alarm] = []
  /// Those that are due first, all at one instant, in order of arrival: taken from the heap when one of several had to be chosen.
  private var equals: [Alarm] = []
  private var arrivals = 0

  var isEmpty: Bool { heap.isEmpty && equals.isEmpty }
  /// When the next one is due, in virtual nanoseconds.
  var nextDue: Int64? {
    guard let first = equals.first else { return heap.first?.due }
    return min(first.due, heap.first?.due ?? first.due)
  }
  /// Which in order of arrival the next one is; 0 if there is none.
  var nextOrder: Int {
    guard let first = equals.first, first.due == nextDue else { return heap.first?.order ?? 0 }
    return first.order
  }

  /// - Complexity: O(log n)
  mutating func add(_ job: UnownedJob, due: Int64) {
    arrivals += 1
    insert(Alarm(due: due, order: arrivals, job: job))
  }

  /// Takes one of those that are due first.
  ///
  /// - Parameter choose: Given how many share that instant, says which, from 0.
  /// - Complexity: O(log n); for k alarms due at one instant O(k log n) once and O(k) for each.
  mutating func removeNext(_ choose: (Int) -> Int) -> Alarm? {
    if let known = equals.first, let first = heap.first, first.due < known.due {
      for alarm in equals { insert(alarm) }
      equals.removeAll(keepingCapacity: true)
    }
    if equals.isEmpty {
      guard let first = removeFirst() else { return nil }
      guard heap.first?.due == first.due else { return first }
      equals.append(first)
    }
    while heap.first?.due == equals[0].due, let next = removeFirst() { equals.append(next) }
    return equals.remove(at: equals.count > 1 ? choose(equals.count) : 0)
  }

  /// A new run begins.
  mutating func startCounting() { arrivals = 0 }

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
      let (left, right) = (2 * parent + 1, 2 * parent + 2)
      if left < heap.count, heap[left].isBefore(heap[least]) { least = left }
      if right < heap.count, heap[right].isBefore(heap[least]) { least = right }
      guard least != parent else { return first }
      heap.swapAt(least, parent)
      parent = least
    }
  }
}
