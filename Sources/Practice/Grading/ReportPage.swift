internal import Glibc
import Recording

/// What a child tells of its schedules, in memory that it shares with the harness: it stands there also when the child crashes.
///
/// The child runs a stranger's code, which can write here, too. That all schedules passed counts only with a code over the numbers, whose key
/// lies where no such code would look for it.
struct ReportPage {
  enum State: Int32 {
    /// Also what is left by a child that died, or that left through an `exit` of the learner's.
    case underWay = 0
    case passed
    case failed
    /// Its process for a schedule showed no sign of life.
    case silent
    /// What no child writes: somebody else did.
    case damaged
  }

  private static let size = 1 << 16
  private static let stateOffset = 0
  private static let schedulesOffset = 8
  private static let stepsOffset = 16
  private static let controlOffset = 24
  private static let lastStepsOffset = 32
  private static let suspensionsOffset = 40
  private static let digestOffset = 48
  private static let endedOffset = 56
  private static let coveredOffset = 64
  private static let switchesOffset = 72
  private static let deniedOffset = 80
  private static let sealOffset = 88
  private static let vouchOffset = 96
  /// Strings, each a 32-bit length and UTF-8 bytes.
  private static let signatureOffset = 256
  private static let checkOffset = 512
  private static let deviationsOffset = 1024
  private static let messageOffset = 8192
  /// The schedule under way: seven numbers, and the two strings above.
  private static let scheduleOffset = 128

  private let base: UnsafeMutableRawPointer
  private let seal: Seal

  /// - Returns: `nil` if the system gives no shared memory, or no random numbers.
  init?() {
    var key = [UInt8](repeating: 0, count: Seal.keySize)
    guard laneUnguessable(&key, key.count) else { return nil }
    seal = Seal(key: key)
    let flags = MAP_SHARED | MAP_ANONYMOUS
    guard let memory = mmap(nil, Self.size, PROT_READ | PROT_WRITE, flags, -1, 0), memory != MAP_FAILED else { return nil }
    base = memory
  }

  /// Forgets what the last child told.
  func reset() { memset(base, 0, Self.size) }

  /// A schedule starts.
  ///
  /// It is stored as numbers: there are tens of thousands of schedules in a second, and few become replay strings.
  func begin(_ schedule: Schedule, isCounted: Bool) {
    if isCounted { schedules += 1 }
    hasEnded = false
    self[Self.vouchOffset] = 0
    for (index, number) in schedule.numbers.enumerated() {
      base.storeBytes(of: number, toByteOffset: Self.scheduleOffset + 8 * index, as: Int64.self)
    }
    store(schedule.check ?? "", at: Self.checkOffset, upTo: Self.deviationsOffset)
    store(schedule.deviationText, at: Self.deviationsOffset, upTo: Self.messageOffset)
  }

  /// It has come to its end, whatever that is.
  func end(_ outcome: Machine.Outcome, isCounted: Bool) {
    if isCounted { steps += outcome.steps }
    lastSteps = outcome.steps
    suspensions = outcome.suspensions
    digest = outcome.digest
    hasEnded = true
  }

  /// Among the schedules were all there are with up to so many switches; `Int.max` for any number of them.
  func cover(_ schedules: Int, switches: Int) { (covered, self.switches) = (schedules, switches) }

  /// Every schedule passed.
  func pass() {
    state = .passed
    self[Self.sealOffset] = Int(truncatingIfNeeded: code)
  }

  /// The schedule under way passed: written by the process that it had to itself, for the one that waits for it.
  func vouch() { self[Self.vouchOffset] = Int(truncatingIfNeeded: vouchCode) }

  /// Whether that process says so, and nobody else can have written it.
  var isVouched: Bool { state == .underWay && hasEnded && self[Self.vouchOffset] == Int(truncatingIfNeeded: vouchCode) }

  private var vouchCode: UInt64 {
    var seal = seal
    for number in [-1, schedules, steps, lastSteps, suspensions] { seal.add(Int64(number)) }
    return seal.code
  }

  /// The process for the schedule under way was ended since it showed no sign of life.
  func giveUp() { state = .silent }

  /// Whether it says so, and nobody else can have written it.
  var hasPassed: Bool { state == .passed && self[Self.sealOffset] == Int(truncatingIfNeeded: code) }

  private var code: UInt64 {
    var seal = seal
    for number in [schedules, steps, covered, switches] { seal.add(Int64(number)) }
    return seal.code
  }

  /// Whether processes that are forked from now on have this page, too.
  func share(_ isShared: Bool) { madvise(base, Self.size, isShared ? MADV_DOFORK : MADV_DONTFORK) }

  /// Where a child notes what was denied to it.
  var denials: UnsafeMutablePointer<UInt32> { (base + Self.deniedOffset).assumingMemoryBound(to: UInt32.self) }

  /// The schedule under way failed.
  ///
  /// - Parameters:
  ///   - message: Why.
  ///   - signature: Stands for the way in which it failed; numbers and names may differ.
  ///   - isControlled: Nothing outside the machine had a part in it.
  func fail(_ message: String, as signature: String, isControlled: Bool) {
    store(signature, at: Self.signatureOffset, upTo: Self.checkOffset)
    store(message, at: Self.messageOffset, upTo: Self.size)
    base.storeBytes(of: !isControlled, toByteOffset: Self.controlOffset, as: Bool.self)
    state = .failed
  }

  private(set) var state: State {
    get { State(rawValue: base.load(fromByteOffset: Self.stateOffset, as: Int32.self)) ?? .damaged }
    nonmutating set { base.storeBytes(of: newValue.rawValue, toByteOffset: Self.stateOffset, as: Int32.self) }
  }

  /// Schedules begun.
  private(set) var schedules: Int {
    get { self[Self.schedulesOffset] }
    nonmutating set { self[Self.schedulesOffset] = newValue }
  }

  /// Scheduling steps of the schedules that ended.
  private(set) var steps: Int {
    get { self[Self.stepsOffset] }
    nonmutating set { self[Self.stepsOffset] = newValue }
  }

  /// The schedule that began last; `nil` if none did.
  var schedule: Schedule? {
    let numbers = (0..<Schedule.numberCount).map { base.load(fromByteOffset: Self.scheduleOffset + 8 * $0, as: Int64.self) }
    let check = string(at: Self.checkOffset, upTo: Self.deviationsOffset)
    return Schedule(numbers, check: check, deviations: string(at: Self.deviationsOffset, upTo: Self.messageOffset))
  }

  /// Whether the schedule that failed may be replayed.
  var isControlled: Bool { base.load(fromByteOffset: Self.controlOffset, as: UInt8.self) == 0 }

  /// Steps of the schedule that ended last.
  private(set) var lastSteps: Int {
    get { self[Self.lastStepsOffset] }
    nonmutating set { self[Self.lastStepsOffset] = newValue }
  }

  /// Suspensions of the learner's task in it.
  private(set) var suspensions: Int {
    get { self[Self.suspensionsOffset] }
    nonmutating set { self[Self.suspensionsOffset] = newValue }
  }

  /// Stands for its decisions.
  private(set) var digest: UInt64 {
    get { base.load(fromByteOffset: Self.digestOffset, as: UInt64.self) }
    nonmutating set { base.storeBytes(of: newValue, toByteOffset: Self.digestOffset, as: UInt64.self) }
  }

  /// Whether the schedule that began last has ended.
  private(set) var hasEnded: Bool {
    get { base.load(fromByteOffset: Self.endedOffset, as: UInt8.self) != 0 }
    nonmutating set { base.storeBytes(of: newValue, toByteOffset: Self.endedOffset, as: Bool.self) }
  }

  /// How many schedules there are with up to ``switches`` switches, all of which were tried; 0 if that was not tried.
  private(set) var covered: Int {
    get { self[Self.coveredOffset] }
    nonmutating set { self[Self.coveredOffset] = newValue }
  }

  private(set) var switches: Int {
    get { self[Self.switchesOffset] }
    nonmutating set { self[Self.switchesOffset] = newValue }
  }

  /// In which way it failed.
  var signature: String { string(at: Self.signatureOffset, upTo: Self.checkOffset) }

  /// Why it failed.
  var message: String { string(at: Self.messageOffset, upTo: Self.size) }

  private subscript(offset: Int) -> Int {
    get { base.load(fromByteOffset: offset, as: Int.self) }
    nonmutating set { base.storeBytes(of: newValue, toByteOffset: offset, as: Int.self) }
  }

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
