internal import CPseudoTerminal
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A program on a terminal of its own: type at it, wait for what it shows, see how it ends.
///
/// Nothing sleeps. Every wait is for a predicate on the screen, checked whenever the program writes, with a deadline after which it
/// throws and shows the screen. It blocks its thread, and belongs to one test.
package final class PseudoTerminal {
  /// How a program ended.
  package enum Exit: Equatable, Sendable {
    case code(Int32)
    case signal(Int32)
  }

  /// What did not happen in time, or should not have happened, and the screen at that moment.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// What the program has drawn so far, by the last wait.
  package private(set) var screen: Screen
  private let process: pid_t
  private var terminal: Int32
  private var reaped: Exit?

  /// Starts `path` with exactly this environment, above `HOME`, `PATH`, `TERM=xterm-256color`, `LC_ALL=C.UTF-8` and a Swift runtime that
  /// prints no backtraces; an empty value leaves a variable out.
  package init(
    _ path: String, _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
  ) throws {
    screen = Screen(columns: columns, rows: rows)
    let defaults = ["HOME": "/nonexistent", "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"]
      .merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    let variables = defaults.merging(environment) { $1 }.filter { !$0.value.isEmpty }.map { "\($0.key)=\($0.value)" }
    var master: Int32 = -1
    process = Self.withPointers([path] + arguments) { arguments in
      Self.withPointers(variables) { pty_spawn(path, arguments, $0, Int32(columns), Int32(rows), &master) }
    }
    terminal = master
    guard process > 0 else { throw Failure(description: "cannot start \(path): \(String(cString: strerror(errno)))") }
  }

  deinit {
    if terminal >= 0 { close(terminal) }
    if reaped == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
  }

  /// Types text; keys are spelled as a terminal sends them, `\u{1B}[A` for Up.
  package func send(_ text: String) throws {
    var rest = Array(text.utf8)[...]
    let end = Self.now + 10
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
      if written > 0 {
        rest.removeFirst(written)
      } else {
        // The program has not taken the last of it yet; what it draws meanwhile must be taken too, or both wait for ever.
        guard Self.now < end, errno == EAGAIN || errno == EINTR else { throw failure("could not type") }
        _ = receive(until: min(end, Self.now + 0.05))
      }
    }
  }

  /// Waits until the screen satisfies the predicate, at most so many seconds.
  package func wait(for what: String, seconds: Double = 10, until predicate: (Screen) -> Bool) throws {
    let end = Self.now + seconds
    while true {
      if let stray = screen.unknown.first { throw failure("a sequence nobody should emit: \(stray)") }
      if predicate(screen) { return }
      guard receive(until: end) else { throw failure("\(what): \(Self.now < end ? "the program ended" : "not in \(seconds) s")") }
    }
  }

  /// Waits until the screen shows a text.
  package func wait(forText text: String, seconds: Double = 10) throws {
    try wait(for: "showing '\(text)'", seconds: seconds) { $0.everything.contains(text) }
  }

  package func resize(columns: Int, rows: Int) {
    // What was drawn for the old size must land on the old screen.
    while receive(until: Self.now) {}
    screen.resize(columns: columns, rows: rows)
    _ = pty_resize(terminal, Int32(columns), Int32(rows))
  }

  /// Whether the terminal shows what is typed and hands over whole lines, as a shell's children find it.
  package var isCooked: Bool { pty_is_cooked(terminal) }

  /// Sends a signal to the program.
  package func signal(_ number: Int32) { kill(process, number) }

  /// Closes the terminal under the program, as closing a window does.
  package func hangUp() {
    close(terminal)
    terminal = -1
  }

  /// Waits for the program's end, at most so many seconds.
  package func waitForExit(seconds: Double = 10) throws -> Exit {
    let end = Self.now + seconds
    while true {
      if let reaped { return reaped }
      var status: Int32 = 0
      if waitpid(process, &status, WNOHANG) == process {
        if terminal >= 0 { while receive(until: Self.now) {} }
        reaped = status & 0x7F == 0 ? .code(status >> 8 & 0xFF) : .signal(status & 0x7F)
        continue
      }
      guard Self.now < end else { throw failure("did not end in \(seconds) s") }
      // The end of a process wakes no descriptor everywhere, so this asks again shortly after.
      if terminal < 0 || !receive(until: Self.now + 0.01) { _ = poll(nil, 0, 5) }
    }
  }

  /// Takes what the program wrote, waiting for it until then; false when there is nothing, or never will be.
  private func receive(until end: Double) -> Bool {
    var source = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    let remaining = Int32(max(0, min(60, end - Self.now)) * 1000)
    guard poll(&source, 1, remaining) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = buffer.withUnsafeMutableBytes { read(terminal, $0.baseAddress, $0.count) }
    guard count > 0 else { return false }
    screen.feed(buffer[..<count])
    return true
  }

  private func failure(_ what: String) -> Failure {
    let rows = screen.lines.enumerated().map { row, line in
      "  |\(line)\(row == screen.cursor.row ? "   <- cursor at \(screen.cursor.column)" : "")"
    }
    return Failure(description: "\(what)\n\(rows.joined(separator: "\n"))")
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// A NULL-terminated array of C strings, for as long as `body` runs.
  private static func withPointers<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    let pointers = strings.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    return pointers.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { preconditionFailure("the array holds at least its terminator") }
      return body(base)
    }
  }
}
