//! An actor whose executor is a dispatch queue.
//! finds: uncontrolled
import Dispatch
import Practice

final class QueueExecutor: SerialExecutor {
  private let queue = DispatchQueue(label: "queue")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}

actor Counter {
  private let executor = QueueExecutor()
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
  private(set) var count = 0
  func add() { count += 1 }
}

@main struct Program {
  static func main() async {
    let counter = Counter()
    for _ in 1...3 { await counter.add() }
    print(await counter.count)
  }
}
