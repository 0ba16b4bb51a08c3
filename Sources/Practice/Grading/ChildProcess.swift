internal import Glibc

/// Swift's import of Glibc marks `fork` as unavailable, for programs with threads. The harness forks while it has one.
@_silgen_name("fork") private func forkProcess() -> Int32

/// Code that runs in a copy of this process, so that nothing it does to memory is left behind.
struct ChildProcess {
  /// What becomes of the child's output.
  enum Output {
    case discarded
    /// The first 64 KiB of standard error are handed back, the rest of the output is lost.
    case quoted
    /// It goes where this process's goes.
    case kept
  }

  enum Ending: Equatable {
    case exited(Int32)
    case signalled(Int32)
    /// By this signal; it was ended then.
    case stopped(Int32)
    /// It went on and on without a sign of life, and was ended.
    case silent
  }

  /// Who runs in a child.
  enum Role {
    /// The answer: it is confined, and notes there what was denied to it.
    case answer(UnsafeMutablePointer<UInt32>)
    /// The harness, which starts a process for each schedule.
    case harness
  }

  let ending: Ending
  /// The child's standard error, if it was ``Output/quoted``.
  let errorOutput: String

  /// Runs `body` in a child and waits for its end.
  ///
  /// The child leaves by `_exit`: nothing is flushed twice and no exit handler of the learner's runs.
  /// - Returns: `nil` if the system made no child.
  static func run(_ output: Output, _ role: Role, _ body: () -> Void) -> ChildProcess? {
    var pipe: [Int32] = [-1, -1]
    if output == .quoted, Glibc.pipe(&pipe) != 0 { return nil }
    defer { if pipe[0] >= 0 { close(pipe[0]) } }
    fflush(nil)
    let parent = getpid()
    let child = forkProcess()
    if child == 0 {
      redirect(output, errorsTo: pipe[1])
      confine(role, parent)
      body()
      fflush(nil)
      _exit(0)
    }
    if pipe[1] >= 0 { close(pipe[1]) }
    guard child > 0 else { return nil }
    return wait(for: child, errorsFrom: pipe[0])
  }

  /// Starts a child whose output is lost.
  ///
  /// - Returns: Its number, or `nil` if the system made no child.
  static func start(_ role: Role, _ body: () -> Void) -> pid_t? {
    fflush(nil)
    let parent = getpid()
    let child = forkProcess()
    if child == 0 {
      redirect(.discarded, errorsTo: -1)
      confine(role, parent)
      body()
      fflush(nil)
      _exit(0)
    }
    return child > 0 ? child : nil
  }

  /// Waits until any child ends; `nil` if there is none.
  ///
  /// - Parameter look: Called twice a second; it may end children that show no sign of life.
  static func next(_ look: () -> Void) -> (child: pid_t, ending: Ending)? {
    Patience.startLooking()
    var status: Int32 = 0
    while true {
      let child = waitpid(-1, &status, WUNTRACED)
      if child > 0 { return (child, ending(child, status)) }
      guard errno == EINTR else { return nil }
      look()
    }
  }

  /// Waits until a child ends; `nil` if there is no such child.
  static func ending(of child: pid_t) -> Ending? {
    Patience.startLooking()
    var patience = Patience()
    var isSilent = false
    var status: Int32 = 0
    while waitpid(child, &status, WUNTRACED) < 0 {
      guard errno == EINTR else { return nil }
      if patience.isOver(child, signs: 0) {
        isSilent = true
        kill(child, SIGKILL)
      }
    }
    return isSilent ? .silent : ending(child, status)
  }

  /// A child that has stopped would stay so for ever, since nobody is there to let it go on.
  private static func ending(_ child: pid_t, _ status: Int32) -> Ending {
    guard status & 0xff == 0x7f else { return Ending(status: status) }
    kill(child, SIGKILL)
    var last: Int32 = 0
    while waitpid(child, &last, 0) < 0, errno == EINTR {}
    return .stopped((status >> 8) & 0xff)
  }

  private static func confine(_ role: Role, _ parent: pid_t) {
    switch role {
    case .answer(let notes): laneConfineChild(parent, true, notes)
    case .harness: laneConfineChild(parent, false, nil)
    }
  }

  private static func wait(for child: pid_t, errorsFrom pipe: Int32) -> ChildProcess? {
    guard let ending = ending(of: child) else { return nil }
    return ChildProcess(ending: ending, errorOutput: pipe >= 0 ? text(in: pipe) : "")
  }

  /// A full pipe must not stop the child: what finds no room in it is lost.
  private static func redirect(_ output: Output, errorsTo pipe: Int32) {
    if output == .kept { return }
    let nowhere = laneSink()
    if nowhere >= 0 {
      dup2(nowhere, STDOUT_FILENO)
      dup2(nowhere, STDERR_FILENO)
    }
    if output == .quoted {
      _ = fcntl(pipe, F_SETFL, O_NONBLOCK)
      dup2(pipe, STDERR_FILENO)
    }
  }

  /// What is in the pipe now; a grandchild that still holds its other end is not waited for.
  private static func text(in pipe: Int32) -> String {
    _ = fcntl(pipe, F_SETFL, O_NONBLOCK)
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(pipe, &buffer, buffer.count)
      guard count > 0, text.count < 1 << 16 else { return String(decoding: text, as: UTF8.self) }
      text += buffer[..<count]
    }
  }
}

extension ChildProcess.Ending {
  /// - Parameter status: As `waitpid` tells it.
  fileprivate init(status: Int32) {
    let signal = status & 0x7f
    self = signal == 0 ? .exited((status >> 8) & 0xff) : .signalled(signal)
  }
}
