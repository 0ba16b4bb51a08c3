import Synchronization

/// What threads outside the machine left for it, until a core takes it up.
final class Inbox: Sendable {
  enum Item {
    case job(Job)
    /// Whatever a core waits for at this address may have come.
    case wake(UInt)
    /// A thread has resumed a continuation, whether somebody waited for it already or not.
    case touch
  }

  private let waiting = Mutex<[Item]>([])
  private let count = Atomic<Int>(0)

  var isEmpty: Bool { count.load(ordering: .acquiring) == 0 }

  func add(_ item: Item) {
    waiting.withLock { $0.append(item) }
    count.add(1, ordering: .releasing)
    laneForeignArrived()
  }

  func takeAll() -> [Item] {
    count.store(0, ordering: .releasing)
    return waiting.withLock { items in
      defer { items = [] }
      return items
    }
  }
}

extension Job: @unchecked Sendable {}  // An UnownedJob is a pointer that travels; who runs it is the machine's to decide.
