internal import Glibc
import Synchronization

/// Four threads that run the tasks of a process outside the machine, and a fifth that wakes sleepers.
///
/// ThreadSanitizer sees a race when two accesses are in no order, and takes those of one thread to be ordered. A pool of the platform's may
/// run a whole check on one thread; here a job goes to another thread than the one before it, even on a computer with one core.
final class RealThreads: Sendable {
  static let shared = RealThreads()

  /// How long a sleep really takes: 50 times shorter, and never longer than 0.2 s. No time means anything here, and scripts last hours; a
  /// longer sleep is still the longer one, up to a day's.
  static func shortened(_ nanoseconds: Int64) -> Int64 {
    min(nanoseconds / 50, 20_000_000 + nanoseconds / 500_000, 200_000_000)
  }

  private static let count = 4
  private static var timer: Int32 { Int32(count) }

  private struct Alarm: Sendable {
    let due: Int64
    let action: @Sendable () -> Void
  }

  private let queues = (0..<RealThreads.count).map { _ in Queue() }
  private let turn = Atomic(0)
  private let alarms = Mutex<[Alarm]>([])

  private final class Queue: Sendable { let jobs = Mutex<[UnownedJob]>([]) }

  /// Has all tasks that are made from now on run here; main-actor code stays on the main thread.
  static func install() {
    RealExecutors.install()
    for thread in 0...Int32(count) { start(thread) }
  }

  /// Runs main-actor code on this thread, for ever.
  static func runMain() -> Never {
    do { try RealExecutors.runMain() } catch { exit(70) }
    exit(70)
  }

  func add(_ job: UnownedJob) {
    let index = turn.wrappingAdd(1, ordering: .relaxed).oldValue % Self.count
    queues[index].jobs.withLock { $0.append(job) }
    bellRing(Int32(index))
  }

  func add(_ job: UnownedJob, after wait: Duration) {
    after(.nanoseconds(Self.shortened(max(0, min(wait, .seconds(1_000_000)).nanoseconds)))) { self.add(job) }
  }

  /// Calls `action` on the thread of the sleepers, after a real time.
  func after(_ wait: Duration, _ action: @escaping @Sendable () -> Void) {
    alarms.withLock { $0.append(Alarm(due: Self.now + wait.nanoseconds, action: action)) }
    bellRing(Self.timer)
  }

  private static func start(_ number: Int32) {
    var thread = pthread_t()
    let argument = UnsafeMutableRawPointer(bitPattern: Int(number) + 1)
    let error = pthread_create(
      &thread, nil,
      { argument in
        let number = Int32(Int(bitPattern: argument) - 1)
        number == RealThreads.timer ? RealThreads.shared.wakeSleepers() : RealThreads.shared.work(number)
      }, argument)
    guard error == 0 else { exit(70) }
    pthread_detach(thread)
  }

  private func work(_ number: Int32) -> Never {
    while true {
      let heard = bellCount(number)
      let jobs = queues[Int(number)].jobs.withLock { jobs in
        defer { jobs = [] }
        return jobs
      }
      for job in jobs { job.runSynchronously(on: RealPool.shared.asUnownedTaskExecutor()) }
      if jobs.isEmpty { bellWait(number, heard, -1) }
    }
  }

  private func wakeSleepers() -> Never {
    while true {
      let heard = bellCount(Self.timer)
      let now = Self.now
      let (due, next) = alarms.withLock { alarms in
        let due = alarms.filter { $0.due <= now }.sorted { $0.due < $1.due }
        alarms.removeAll { $0.due <= now }
        return (due, alarms.map(\.due).min())
      }
      for alarm in due { alarm.action() }
      bellWait(Self.timer, heard, next.map { max(0, $0 - now) } ?? -1)
    }
  }

  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
