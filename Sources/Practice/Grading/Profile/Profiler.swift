internal import Glibc
import Recording

/// Tries all checks of an exercise, whatever fails, and writes what came of each under each kind of schedules.
///
/// The harness stops at the first check that fails; a profile says besides what else an answer does, so that it can be compared to the
/// profiles of answers that are known to be wrong. Each piece is written when it is there: whoever has no time to wait for all of them
/// stops the process, and has the others.
struct Profiler {
  private struct Unit {
    let check: Check
    let kind: Sighting.Kind
    let trials: [Trial]
  }

  private struct Running {
    let unit: Unit
    var process: CheckProcess
  }

  private let settings: Settings
  /// The check that somebody waits to know about; of the others less is tried.
  private let focus: String?
  private let width = max(1, min(64, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  private var waiting: [Unit]
  private var running: [Running] = []

  /// - Parameter focus: The check to begin with and to try most of; any text that is no check's id tries the same of all.
  init(_ checks: [Check], focus: String, _ settings: Settings) {
    self.settings = settings
    self.focus = checks.contains { $0.id == focus } ? focus : nil
    let sorted = checks.filter { $0.id == focus } + checks.filter { $0.id != focus }
    waiting = sorted.map { Unit(check: $0, kind: .plain, trials: []) }
  }

  /// Tries everything. A check that fails in the plain schedule is tried in no other: they would say the same again, and some of what
  /// fails takes long to do so.
  mutating func run() throws(HarnessProblem) {
    // As in the harness: the watchdog is for the children.
    alarm(0)
    Machine.shared.shareFile(false)
    while !waiting.isEmpty || !running.isEmpty {
      while running.count < width, !waiting.isEmpty { try begin(waiting.removeFirst()) }
      guard let (child, ending) = nextEnd() else { break }
      guard let index = running.firstIndex(where: { $0.process.child == child }) else { continue }
      let ended = running.remove(at: index)
      let sighting = sighting(of: ended, ended.process.ending(ending))
      Machine.shared.write(.sighting, detail: 0, value: 0, other: 0, text: sighting.text, file: "")
      if ended.unit.kind == .plain, sighting.outcome == .passed { waiting.insert(contentsOf: others(of: ended.unit.check), at: 0) }
    }
    Machine.shared.write(.harnessEnded, detail: 0, value: 0, other: 0, text: "", file: "")
  }

  private mutating func nextEnd() -> (child: pid_t, ending: ChildProcess.Ending)? {
    ChildProcess.next { for index in running.indices { running[index].process.look() } }
  }

  /// What is tried of a check that passes in the plain schedule: as much as when it is graded, cancellation apart, of which a few orders
  /// tell what there is to tell; and if it is not the one that matters, no more than takes no time.
  private func others(of check: Check) -> [Unit] {
    let first = Trial.order(Rotation.first)
    let isBrief = focus.map { $0 != check.id } ?? false
    let cancellations = isBrief ? 1 : 3
    var trials: [Sighting.Kind: [Trial]] = [:]
    for trial in Trial.all(of: check.strategies, count: settings.schedules) {
      switch trial {
      case .order(Rotation.first): break
      case .order, .small: if !isBrief { trials[.orders, default: [first]].append(trial) }
      case .racing: if !isBrief { trials[.racing, default: [first]].append(trial) }
      case .cancelling(let number): if number <= cancellations { trials[.cancelling, default: [first]].append(trial) }
      case .oneCore: trials[.oneCore, default: [first]].append(trial)
      }
    }
    return Sighting.Kind.allCases.compactMap { kind in trials[kind].map { Unit(check: check, kind: kind, trials: $0) } }
  }

  private mutating func begin(_ unit: Unit) throws(HarnessProblem) {
    let process = try CheckProcess(unit.check, settings, notes: SideRecording(events: 1 << 15, strings: 1 << 19)) { explorer in
      if unit.kind == .plain {
        explorer.replay(plain(unit.check), recorded: true)
      } else {
        explorer.explore(unit.trials.dropFirst())
      }
    }
    running.append(Running(unit: unit, process: process))
  }

  private func plain(_ check: Check) -> Schedule {
    Rotation(check: check.id, cores: settings.cores, seed: settings.seed, isPlain: false).order(Rotation.first)
  }

  private func sighting(of ended: Running, _ ending: ChildProcess.Ending) -> Sighting {
    let tally = EventTally(ended.process.notes.recording)
    var sighting = Sighting(check: ended.unit.check.id, kind: ended.unit.kind, outcome: outcome(of: ended, ending, tally))
    sighting.findings = tally.findings
    if ended.unit.kind == .plain {
      (sighting.calls, sighting.tasks, sighting.duration) = (tally.calls, tally.tasks, tally.duration)
    }
    return sighting
  }

  private func outcome(of ended: Running, _ ending: ChildProcess.Ending, _ tally: EventTally) -> Sighting.Outcome {
    switch (ending, ended.process.page.state) {
    case (.signalled(let signal), _):
      let crash = Crash(signal, words(of: ended))
      let isCrash = tally.findings.isEmpty || tally.findings == [FindingKind.crash.word]
      return .failed(signature: isCrash ? crash.kind.word : tally.findings.joined(separator: "+"), message: crash.message)
    case (.exited, .failed): return .failed(signature: ended.process.page.signature, message: ended.process.page.message)
    case (.exited(0), .passed) where ended.process.page.hasPassed: return .passed
    case (.stopped, _), (.silent, _), (.exited, .silent), (.exited, .passed), (.exited, .damaged):
      let failure = Failure(ended.process.page, ending)
      return .failed(signature: "stopped", message: failure?.message(quoting: "") ?? "")
    case (.exited(let status), _):
      guard tally.findings.isEmpty else {
        return .failed(signature: tally.findings.joined(separator: "+"), message: tally.sentences.joined(separator: "\n"))
      }
      return .failed(signature: "exit", message: Failure.left(status).message(quoting: ""))
    }
  }

  /// What the runtime says of a crash, which takes a second one.
  private func words(of ended: Running) -> String {
    guard let schedule = ended.process.page.schedule, let page = ReportPage() else { return "" }
    let explorer = Explorer(check: ended.unit.check, settings: settings, page: page)
    return ChildProcess.run(.quoted, settings.role(page)) { explorer.replay(schedule, recorded: false) }?.errorOutput ?? ""
  }
}
