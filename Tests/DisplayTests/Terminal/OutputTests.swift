import Display
import Synchronization
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

struct OutputTests {
  /// A stream that takes what its script says: a count of bytes, or a failure.
  final class Stream: Sendable {
    enum Step { case take(Int), fail(Int32) }
    private let state: Mutex<(steps: [Step], bytes: [UInt8])>
    init(_ steps: [Step] = []) { state = Mutex((steps, [])) }
    var text: String { state.withLock { String(decoding: $0.bytes, as: UTF8.self) } }

    func write(_ bytes: UnsafeRawBufferPointer) -> (count: Int, errno: Int32) {
      let copy = Array(bytes)
      return state.withLock { state in
        let step = state.steps.isEmpty ? Step.take(.max) : state.steps.removeFirst()
        guard case .take(let count) = step else {
          if case .fail(let error) = step { return (-1, error) }
          return (0, 0)
        }
        let taken = copy.prefix(count)
        state.bytes += taken
        return (taken.count, 0)
      }
    }

    func output(isTerminal: Bool = true, isPlain: Bool = false) -> Output {
      Output(capabilities: Capabilities(color: .none, isUTF8: true, columns: 40, isTerminal: isTerminal, isPlain: isPlain)) {
        self.write($0)
      }
    }
  }

  @Test("short writes and interruptions lose nothing")
  func shortWrites() throws {
    let stream = Stream([.take(2), .fail(EINTR), .take(1), .fail(EAGAIN), .take(3)])
    try stream.output().write(["hello, world"])
    #expect(stream.text == "hello, world\n")
  }

  @Test(
    "a reader that went away is told apart from a stream that fails",
    arguments: [
      (32, OutputError.closed),
      (28, .failed(28)),
    ] as [(Int32, OutputError)])
  func failures(errno: Int32, is expected: OutputError) {
    #expect(throws: expected) { try Stream([.take(1), .fail(errno)]).output().write(["hello"]) }
  }

  @Test(
    "progress waits, counts on a terminal, says one line in plain mode and nothing in a pipe",
    arguments: [
      (true, false, ["", "\r\u{1B}[Kcompiling 0.4 s", "\r\u{1B}[Kcompiling 12.0 s", "\r\u{1B}[K"]),
      (true, true, ["", "compiling\n", "", ""]),
      (false, false, ["", "", "", ""]), (false, true, ["", "", "", ""]),
    ])
  func progress(isTerminal: Bool, isPlain: Bool, writes expected: [String]) {
    var line = ProgressLine("compiling", writer: Stream().output(isTerminal: isTerminal, isPlain: isPlain).writer)
    let written = [
      line.update(elapsed: .milliseconds(299)), line.update(elapsed: .milliseconds(400)), line.update(elapsed: .seconds(12)),
      line.end(),
    ]
    #expect(written.map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  @Test("a long label leaves room for the time and the last column")
  func longLabel() {
    var line = ProgressLine(String(repeating: "x", count: 100), writer: Stream().output().writer)
    let text = String(decoding: line.update(elapsed: .seconds(1)), as: UTF8.self)
    #expect(text == "\r\u{1B}[K" + String(repeating: "x", count: 32) + "… 1.0 s")
  }

  @Test("quick work shows no progress and its result is passed on")
  func quick() async throws {
    let stream = Stream()
    let clock = StoppedClock()
    #expect(await stream.output().showingProgress("compiling", clock: clock) { 42 } == 42)
    await #expect(throws: CancellationError.self) {
      try await stream.output().showingProgress("compiling", clock: clock) { throw CancellationError() }
    }
    #expect(stream.text.isEmpty)
  }

  @Test("slow work shows the time and erases it")
  func slow() async {
    let stream = Stream()
    let clock = SteppingClock(steps: 3)
    await stream.output().showingProgress("compiling", clock: clock) { await clock.untilStepped() }
    #expect(stream.text == "\r\u{1B}[Kcompiling 0.3 s\r\u{1B}[Kcompiling 0.4 s\r\u{1B}[Kcompiling 0.5 s\r\u{1B}[K")
  }
}
