import Synchronization

/// Jobs from threads outside the machine, until a core takes them up.
final class Inbox: Sendable {
  private let waiting = Mutex<[Job]>([])
  private let count = Atomic<Int>(0)

  var isEmpty: Bool { count.load(ordering: .acquiring) == 0 }

  func add(_ job: Job) {
    waiting.withLock { $0.append(job) }
    count.add(1, ordering: .releasing)
    laneForeignArrived()
  }

  func takeAll() -> [Job] {
    count.store(0, ordering: .releasing)
    return waiting.withLock { jobs in
      defer { jobs = [] }
      return jobs
    }
  }
}

extension Job: @unchecked Sendable {}  // An UnownedJob is a pointer that travels; who runs it is the machine's to decide.
