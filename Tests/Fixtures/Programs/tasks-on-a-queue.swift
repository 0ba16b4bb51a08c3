//! A task executor that is a dispatch queue.
//! finds: uncontrolled
import Dispatch
import Practice

final class QueueExecutor: TaskExecutor {
  private let queue = DispatchQueue(label: "queue")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}

@main struct Program {
  static func main() async {
    let executor = QueueExecutor()
    let value = await withTaskExecutorPreference(executor) {
      await Task.yield()
      return 1
    }
    print(value)
  }
}
