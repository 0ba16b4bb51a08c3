internal import Glibc

/// How long a child is waited for that shows no sign of life.
///
/// Each child has a watchdog of its own, which ends it after two seconds and says where it was. An answer can switch that off, and this is for
/// then: it looks twice a second, at the processor time that the child has used, since on a busy computer real time says little.
struct Patience {
  /// Seconds of processor time without a sign: a single schedule of an answer that computes much may take some.
  private static let computing = 6.0
  /// Seconds without a sign in which it neither computed nor waited for a processor.
  private static let waiting = 20.0

  private var signs = -1
  private var since = (computed: 0.0, queued: 0.0, real: 0.0)

  /// Interrupts this process's waits from now on; a process that is forked does that for itself.
  static func startLooking() {
    guard looking != getpid() else { return }
    looking = getpid()
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in }
    sigaction(SIGALRM, &action, nil)
    var alarms = sigset_t()
    sigemptyset(&alarms)
    sigaddset(&alarms, SIGALRM)
    sigprocmask(SIG_UNBLOCK, &alarms, nil)
    var every = itimerval(it_interval: timeval(tv_sec: 0, tv_usec: 500_000), it_value: timeval(tv_sec: 0, tv_usec: 500_000))
    setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &every, nil)
  }

  // Only the harness's one thread, and those of processes forked from it, touch it.
  nonisolated(unsafe) private static var looking: pid_t = 0

  /// Looks at a child.
  ///
  /// - Parameter signs: A number that changes as long as the child gets on.
  /// - Returns: Whether it is to be ended.
  mutating func isOver(_ child: pid_t, signs: Int) -> Bool {
    let (computed, real) = (Self.computed(child), Self.seconds(CLOCK_MONOTONIC))
    if signs != self.signs { (self.signs, since) = (signs, (computed, Self.queued(child), real)) }
    let idle = real - since.real - (computed - since.computed)
    return computed - since.computed > Self.computing
      || idle > Self.waiting && idle - (Self.queued(child) - since.queued) > Self.waiting
  }

  /// How long its threads have been able to run while others had the processors; 0 where the kernel does not count it.
  private static func queued(_ child: pid_t) -> Double {
    guard let threads = opendir("/proc/\(child)/task") else { return 0 }
    defer { closedir(threads) }
    var nanoseconds = 0.0
    while let thread = readdir(threads) {
      let name = withUnsafePointer(to: &thread.pointee.d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { atoi($0) } }
      let file = name > 0 ? open("/proc/\(child)/task/\(name)/schedstat", O_RDONLY | O_CLOEXEC) : -1
      guard file >= 0 else { continue }
      var text = [UInt8](repeating: 0, count: 96)
      let count = read(file, &text, text.count)
      close(file)
      let words = String(decoding: text.prefix(max(count, 0)), as: UTF8.self).split(separator: " ")
      if words.count > 1 { nanoseconds += Double(words[1]) ?? 0 }
    }
    return nanoseconds / 1e9
  }

  private static func computed(_ child: pid_t) -> Double {
    var clock = clockid_t()
    return clock_getcpuclockid(child, &clock) == 0 ? seconds(clock) : 0
  }

  /// Of a real clock: the program's own are the machine's.
  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    laneRealTime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
