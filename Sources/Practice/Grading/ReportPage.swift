internal import Glibc

/// What a child tells of its schedules, in memory that it shares with the harness: it stands there also when the child crashes.
struct ReportPage {
  enum State: Int32 {
    /// Also what is left by a child that died, or that left through an `exit` of the learner's.
    case underWay = 0
    case passed
    case failed
  }

  private static let size = 1 << 16
  private static let stateOffset = 0
  private static let schedulesOffset = 8
  private static let stepsOffset = 16
  private static let controlOffset = 24
  /// Two strings, each a 32-bit length and UTF-8 bytes.
  private static let scheduleOffset = 32
  private static let messageOffset = 4096

  private let base: UnsafeMutableRawPointer

  /// - Returns: `nil` if the system gives no shared memory.
  init?() {
    let flags = MAP_SHARED | MAP_ANONYMOUS
    guard let memory = mmap(nil, Self.size, PROT_READ | PROT_WRITE, flags, -1, 0), memory != MAP_FAILED else { return nil }
    base = memory
  }

  /// Forgets what the last child told.
  func reset() { memset(base, 0, Self.size) }

  /// A schedule starts, and counts as one.
  func begin(_ schedule: String) {
    schedules += 1
    store(schedule, at: Self.scheduleOffset, upTo: Self.messageOffset)
  }

  func end(steps: Int) { self.steps += steps }

  /// Every schedule passed.
  func pass() { state = .passed }

  /// The schedule under way failed.
  ///
  /// - Parameters:
  ///   - message: Why.
  ///   - isControlled: Nothing outside the machine had a part in it.
  func fail(_ message: String, isControlled: Bool) {
    store(message, at: Self.messageOffset, upTo: Self.size)
    base.storeBytes(of: !isControlled, toByteOffset: Self.controlOffset, as: Bool.self)
    state = .failed
  }

  private(set) var state: State {
    get { State(rawValue: base.load(fromByteOffset: Self.stateOffset, as: Int32.self)) ?? .underWay }
    nonmutating set { base.storeBytes(of: newValue.rawValue, toByteOffset: Self.stateOffset, as: Int32.self) }
  }

  /// Schedules begun.
  private(set) var schedules: Int {
    get { base.load(fromByteOffset: Self.schedulesOffset, as: Int.self) }
    nonmutating set { base.storeBytes(of: newValue, toByteOffset: Self.schedulesOffset, as: Int.self) }
  }

  /// Scheduling steps of the schedules that ended.
  private(set) var steps: Int {
    get { base.load(fromByteOffset: Self.stepsOffset, as: Int.self) }
    nonmutating set { base.storeBytes(of: newValue, toByteOffset: Self.stepsOffset, as: Int.self) }
  }

  /// The replay string of the schedule that began last; empty if none did.
  var schedule: String { string(at: Self.scheduleOffset, upTo: Self.messageOffset) }

  /// Whether the schedule that failed may be replayed.
  var isControlled: Bool { base.load(fromByteOffset: Self.controlOffset, as: UInt8.self) == 0 }

  /// Why it failed.
  var message: String { string(at: Self.messageOffset, upTo: Self.size) }

  private func store(_ text: String, at offset: Int, upTo end: Int) {
    var copy = text
    copy.withUTF8 { bytes in
      let count = min(bytes.count, end - offset - 4)
      base.storeBytes(of: UInt32(count), toByteOffset: offset, as: UInt32.self)
      if let start = bytes.baseAddress { (base + offset + 4).copyMemory(from: start, byteCount: count) }
    }
  }

  private func string(at offset: Int, upTo end: Int) -> String {
    let count = min(Int(base.load(fromByteOffset: offset, as: UInt32.self)), end - offset - 4)
    return String(decoding: UnsafeRawBufferPointer(start: base + offset + 4, count: count), as: UTF8.self)
  }
}
