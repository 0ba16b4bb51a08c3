/// Jobs that wait for a core, in order of arrival.
///
/// Taking the first is O(1); taking another moves those before it.
struct ReadyQueue {
  private var jobs: [Job?] = []
  private var head = 0

  var count: Int { jobs.count - head }
  var isEmpty: Bool { count == 0 }

  mutating func append(_ job: Job) { jobs.append(job) }

  subscript(rank: Int) -> Job? { jobs[head + rank] }

  /// - Parameter rank: 0 for the one that came first.
  mutating func remove(at rank: Int) -> Job? {
    let job = jobs[head + rank]
    var index = head + rank
    while index > head {
      jobs[index] = jobs[index - 1]
      index -= 1
    }
    jobs[head] = nil
    head += 1
    if head == jobs.count {
      jobs.removeAll(keepingCapacity: true)
      head = 0
    } else if head > 1024, head > jobs.count / 2 {
      jobs.removeFirst(head)
      head = 0
    }
    return job
  }

  mutating func removeAll() {
    jobs.removeAll(keepingCapacity: true)
    head = 0
  }
}
