internal import Glibc
import Recording

/// Tries checks, each in a child of its own, and writes the verdicts into the recording, in order.
///
/// A check passes only if its child says so in memory that they share, after its last schedule. When a schedule fails, a fresh child
/// tries it again: only what fails there too, as it will for whoever replays it, gets a replay string and is recorded.
struct Harness {
  private let machine = Machine.shared
  private let settings: Settings
  private let page: ReportPage
  private var steps = 0
  /// Of the checks that were tried: what the verdict is sealed over.
  private var ended: [(check: String, outcome: CheckOutcome, schedules: Int)] = []

  init(_ settings: Settings, _ page: ReportPage) {
    self.settings = settings
    self.page = page
  }

  /// Tries `checks`, or with a replay string the one that it names, up to the first that fails.
  mutating func run(_ checks: [Check]) throws(HarnessProblem) {
    page.share(false)
    machine.shareFile(false)
    // The machine's watchdog misses scheduling steps, and this process takes none: it is for the children, each of which starts its own.
    alarm(0)
    for check in checks {
      machine.write(.checkPlanned, detail: 0, value: 0, other: 0, text: check.id, file: check.title)
    }
    let selected = try selected(checks)
    var explorations = Explorations(selected, settings)
    for (index, check) in selected.enumerated() where try !passes(check, index, &explorations) { break }
    end()
  }

  /// Seals the verdict: by now no other process of the run is left, and the key has been in none of them.
  private func end() {
    var key = [UInt8](repeating: 0, count: Seal.keySize)
    _ = laneKey(&key)
    var seal = Seal.Verdict(key: key)
    for one in ended { seal.add(check: one.check, outcome: one.outcome.rawValue, schedules: Int64(one.schedules)) }
    let code = seal.code(steps: Int64(steps))
    machine.write(
      .harnessEnded, detail: 0, value: Int64(steps), other: UInt32(truncatingIfNeeded: code), text: "", file: "",
      line: UInt32(truncatingIfNeeded: code >> 32))
  }

  private func selected(_ checks: [Check]) throws(HarnessProblem) -> [Check] {
    guard let replay = settings.replay else { return checks }
    let chosen = checks.filter { $0.id == replay.check }
    guard !chosen.isEmpty else {
      let ids = checks.map(\.id).joined(separator: ", ")
      throw HarnessProblem(message: "The replay string names no check of this exercise; it has \(ids).", status: 64)
    }
    return chosen
  }

  private mutating func passes(
    _ check: Check, _ index: Int, _ explorations: inout Explorations
  ) throws(HarnessProblem) -> Bool {
    machine.write(.checkBegan, detail: 0, value: 0, other: 0, text: check.id, file: check.title)
    let explored = try explorations.outcomes(index)
    let explorer = Explorer(check: check, settings: settings, page: page)
    var failure: Failure?
    var (schedules, covered, switches) = (0, 0, 0)
    for part in explored {
      machine.append(part.notes)
      // What a child counted that did not pass may be anything.
      schedules += min(max(part.page.schedules, 0), 1 << 32)
      steps += min(max(part.page.steps, 0), 1 << 48)
      if part.page.covered > 0 { (covered, switches) = (part.page.covered, part.page.switches) }
      failure = Failure(part.page, part.ending)
    }
    if let failure, let last = explored.last {
      explorations.stop()
      try explain(failure, of: last.page, explorer)
    } else if let replay = settings.replay {
      _ = try child(.kept) { explorer.replay(replay, recorded: true) }
    }
    if failure == nil, covered > 0 { write(.checkCovered, value: covered, other: switches) }
    let outcome: CheckOutcome = failure == nil ? .passed : .failed
    ended.append((check.id, outcome, schedules))
    machine.write(
      .checkEnded, detail: outcome.rawValue, value: Int64(schedules), other: failure == nil ? 0 : 1, text: check.id, file: "")
    return failure == nil
  }

  /// Writes why the check failed: its message, and if the schedule fails again its replay string and a recorded run.
  private func explain(_ failure: Failure, of explored: ReportPage, _ explorer: Explorer) throws(HarnessProblem) {
    let (isControlled, digest) = (explored.isControlled, explored.digest)
    // A page that was written over tells nothing.
    let denials = failure == .overwritten ? [] : Denials(rawValue: explored.denials.pointee)
    guard failure.isRepeatable, let schedule = explored.schedule else {
      tell(.checkMessage, denials.added(to: failure.message(quoting: "")))
      if let schedule = explored.schedule { tell(.checkReplay, schedule.description) }
      return recordCrash(failure, "")
    }
    guard isControlled else {
      tell(.checkMessage, denials.added(to: failure.message(quoting: "")))
      _ = try child(.kept) { explorer.replay(schedule, recorded: true) }
      return recordUncontrolled()
    }
    guard let notes = DecisionNotes() else { throw .noMemory }
    let (second, output) = try child(.quoted) { explorer.replay(schedule, recorded: false, notes: notes) }
    guard second == failure, page.digest == digest || !page.hasEnded else {
      tell(.checkMessage, denials.added(to: failure.message(quoting: "") + "\n" + Self.uncontrolled))
      recordCrash(failure, "")
      return recordUncontrolled()
    }
    if let simpler = try shrink(schedule, notes, as: failure, explorer) {
      let (third, words) = try child(.quoted) { explorer.replay(simpler, recorded: false) }
      let told = denials.added(to: (third ?? failure).message(quoting: third == nil ? output : words))
      try tell(told, third ?? failure, of: third == nil ? schedule : simpler, quoting: third == nil ? output : words, explorer)
    } else {
      try tell(denials.added(to: failure.message(quoting: output)), failure, of: schedule, quoting: output, explorer)
    }
  }

  private func tell(
    _ message: String, _ failure: Failure, of schedule: Schedule, quoting output: String, _ explorer: Explorer
  ) throws(HarnessProblem) {
    tell(.checkMessage, message)
    tell(.checkReplay, schedule.description)
    _ = try child(.kept) { explorer.replay(schedule, recorded: true) }
    recordCrash(failure, output)
  }

  /// Looks for the schedule with the fewest switches that fails in the same way, and writes how many it has.
  ///
  /// - Returns: `nil` if the schedule is as simple as can be, or none that is simpler was found.
  private func shrink(
    _ schedule: Schedule, _ notes: DecisionNotes, as failure: Failure, _ explorer: Explorer
  ) throws(HarnessProblem) -> Schedule? {
    // Whoever gives a replay string means just that schedule; and first come, first served needs no explanation.
    guard settings.replay == nil, schedule.strategy != .fifo, notes.isComplete else { return nil }
    let (deviations, signature) = (notes.deviations, page.signature)
    var shrinker = Shrinker(schedule)
    let result = try shrinker.shrink(deviations) { (simpler: Schedule) throws(HarnessProblem) in
      guard let again = try child(.discarded, { explorer.replay(simpler, recorded: false) }).0 else { return false }
      return again.isLike(failure) && page.signature == signature
    }
    guard let result else { return nil }
    write(.checkShrunk, value: result.runs, other: result.schedule.deviations.count, line: deviations.count)
    return result.schedule
  }

  private static let uncontrolled = """
    The same schedule does not always end in the same way: something outside the machine has a say, such as a global variable, a \
    thread or real time. There is nothing to replay.
    """

  /// A child that was killed could not write its last finding itself, and one that crashed could not say of which kind.
  private func recordCrash(_ failure: Failure, _ output: String) {
    guard case .crashed(let signal) = failure else { return }
    let crash = Crash(signal, output)
    if !RecordedFindings().contains(crash.kind) { tell(.finding, crash.message, detail: crash.kind.rawValue) }
  }

  /// A run that something outside the machine has a say in may look innocent the next time, when it is recorded.
  private func recordUncontrolled() {
    if !RecordedFindings().contains(.uncontrolled) {
      tell(.finding, Self.uncontrolled, detail: FindingKind.uncontrolled.rawValue)
    }
  }

  private func write(_ kind: Event.Kind, value: Int, other: Int, line: Int = 0) {
    machine.write(
      kind, detail: 0, value: Int64(value), other: UInt32(clamping: other), text: "", file: "", line: UInt32(clamping: line))
  }

  private func tell(_ kind: Event.Kind, _ text: String, detail: UInt8 = 0) {
    machine.write(kind, detail: detail, value: 0, other: 0, text: text, file: "")
  }

  /// Runs `body` in a child whose page is blank, and takes up what it recorded.
  private func child(_ output: ChildProcess.Output, _ body: () -> Void) throws(HarnessProblem) -> (Failure?, output: String) {
    page.reset()
    page.share(true)
    machine.shareFile(true)
    defer {
      page.share(false)
      machine.shareFile(false)
    }
    guard let child = ChildProcess.run(output, settings.role(page), body) else {
      throw .noProcess
    }
    machine.reload()
    return (Failure(page, child.ending), child.errorOutput)
  }
}
