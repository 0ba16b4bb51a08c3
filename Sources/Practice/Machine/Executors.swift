// The executor SPI of the concurrency runtime is used in this file and in no other. It is neither stable nor public: see
// swiftlang/swift#86738. On another compiler, read _Concurrency's private interface and adapt what stands here.
#if compiler(>=6.3) && compiler(<6.4)
  @_spi(ExperimentalCustomExecutors) @_spi(ExperimentalScheduling) import _Concurrency
#else
  #error("Lanes knows the executor interface of Swift 6.3 only; install Swift 6.3, or adapt this file")
#endif

/// The pool's face of the machine: every job that is not main-actor code, and every sleep, arrives here.
final class PoolExecutor: TaskExecutor, SchedulingExecutor {
  static let shared = PoolExecutor()

  func enqueue(_ job: consuming ExecutorJob) {
    let kind = Job.Kind(runtime: job.kind.rawValue)
    Machine.shared.add(Job(UnownedJob(job), kind))
  }

  func enqueue<C: Clock>(_ job: consuming ExecutorJob, at instant: C.Instant, tolerance: C.Duration?, clock: C) {
    // Time stands still while this is computed, so the difference is exact.
    let wait = clock.now.duration(to: instant) as? Duration ?? .zero
    Machine.shared.add(alarm: UnownedJob(job), after: wait.nanoseconds)
  }
}

/// The main actor's face. A class of its own: if both faces were one, everything would pass for main-actor code.
final class MainFace: MainExecutor {
  static let shared = MainFace()

  func enqueue(_ job: consuming ExecutorJob) {
    let kind = Job.Kind(runtime: job.kind.rawValue)
    Machine.shared.add(Job(UnownedJob(job), kind, onMain: true))
  }

  /// Called on behalf of `@main async`, and never returns: the process ends inside a job, or here when nothing can go on.
  func run() throws { Machine.shared.runProgram() }
  func stop() {}
}

struct MachineExecutors: ExecutorFactory {
  static var mainExecutor: any MainExecutor { MainFace.shared }
  static var defaultExecutor: any TaskExecutor { PoolExecutor.shared }
}

/// The pool's face of ``RealThreads``, for checks outside the machine.
final class RealPool: TaskExecutor, SchedulingExecutor {
  static let shared = RealPool()

  func enqueue(_ job: consuming ExecutorJob) { RealThreads.shared.add(UnownedJob(job)) }

  func enqueue<C: Clock>(_ job: consuming ExecutorJob, at instant: C.Instant, tolerance: C.Duration?, clock: C) {
    let wait = clock.now.duration(to: instant) as? Duration ?? .zero
    RealThreads.shared.add(UnownedJob(job), after: wait)
  }
}

struct RealExecutors: ExecutorFactory {
  static var mainExecutor: any MainExecutor { PlatformExecutorFactory.mainExecutor }
  static var defaultExecutor: any TaskExecutor { RealPool.shared }

  static func install() { _createExecutors(factory: Self.self) }

  /// Runs main-actor jobs on this thread, for ever.
  static func runMain() throws { try mainExecutor.run() }
}

/// What the runtime calls a TaskExecutorRef: the object and its witness table.
func poolReference() -> (UInt, UInt) { unsafeBitCast(PoolExecutor.shared.asUnownedTaskExecutor(), to: (UInt, UInt).self) }

/// Must come before the first task; a constructor is early enough, and the announced `DefaultExecutorFactory` is ignored by 6.3.
func installExecutors() { _createExecutors(factory: MachineExecutors.self) }

extension Job {
  /// Runs the job to its next suspension. Pool jobs and main-actor jobs have different references: with the generic one, uncontended
  /// actors would be entered inline, and no schedule could come in between.
  func run() {
    if onMain {
      job.runSynchronously(on: MainFace.shared.asUnownedSerialExecutor())
    } else {
      job.runSynchronously(on: PoolExecutor.shared.asUnownedTaskExecutor())
    }
  }
}
