internal import Glibc
import Recording

/// Tries one check under one schedule after another, in a child, and tells its page what came of them.
struct Explorer {
  let check: Check
  let settings: Settings
  let page: ReportPage

  private struct Failed: Error {}

  /// What a schedule that passed tells.
  private struct Passed {
    var steps: Int
    var suspensions: Int
  }

  /// Tries what it is given, up to the first schedule that fails.
  ///
  /// - Parameter trials: A part of all that the check is tried under, in order.
  func explore(_ trials: ArraySlice<Trial>) {
    do throws(Failed) {
      var rotation = Rotation(check: check.id, cores: settings.cores, seed: settings.seed, isPlain: settings.isPlain)
      if trials.startIndex > 0 {
        // How long a run is tells the first order, which counts in another process. If it fails, that one says so first.
        learn(try run(rotation.order(Rotation.first), isCounted: false), Rotation.first, &rotation)
      }
      for trial in trials { try carryOut(trial, &rotation) }
      page.pass()
    } catch {
      // The page has the schedule and the message.
    }
  }

  /// Tries one schedule.
  ///
  /// - Parameter notes: Where its decisions are noted.
  func replay(_ schedule: Schedule, recorded: Bool, notes: DecisionNotes? = nil) {
    do throws(Failed) {
      _ = try run(schedule, recorded: recorded, notes: notes)
      page.pass()
    } catch {
      // As above.
    }
  }

  private func carryOut(_ trial: Trial, _ rotation: inout Rotation) throws(Failed) {
    switch trial {
    case .order(let number): learn(try run(rotation.order(number)), number, &rotation)
    case .racing(let number): learn(try run(rotation.racing(number)), number, &rotation)
    case .cancelling(let number): learn(try cancelEverywhere(rotation.order(number)), number, &rotation)
    case .small where settings.isPlain: break
    case .small(let most): try exploreAll(rotation.straight, most: most)
    case .oneCore(let cancels):
      var order = rotation.order(Rotation.first)
      order.cores = 1
      _ = try cancels ? cancelEverywhere(order) : run(order)
    }
  }

  /// The first order tells how long a run is.
  private func learn(_ passed: Passed, _ number: Int, _ rotation: inout Rotation) {
    if number == Rotation.first { rotation.steps = max(passed.steps, 1) }
  }

  /// The uncancelled run says how many suspensions there are to cancel at.
  ///
  /// - Returns: What it tells.
  private func cancelEverywhere(_ order: Schedule) throws(Failed) -> Passed {
    let uncancelled = try run(order)
    for suspension in CancellationPoints(suspensions: uncancelled.suspensions, steps: uncancelled.steps, seed: order.seed) {
      var schedule = order
      schedule.cancelAt = suspension
      _ = try run(schedule)
    }
    return uncancelled
  }

  /// Bounded search, as Lincheck does it (Koval et al., "Lincheck: A Practical Framework for Testing Concurrent Data Structures on JVM", CAV
  /// 2023): all schedules with no switch, with one, with two, as long as there are no more than `most` in all.
  private func exploreAll(_ plain: Schedule, most: Int) throws(Failed) {
    guard let notes = DecisionNotes() else { return }
    var level: [[Schedule.Deviation]] = [[]]
    var (tried, switches) = (0, -1)
    while !level.isEmpty, tried + level.count <= most {
      var next: [[Schedule.Deviation]] = []
      for deviations in level {
        var schedule = plain
        schedule.deviations = deviations
        _ = try run(schedule, notes: notes)
        guard notes.isComplete else { return }
        let widths = notes.widths
        for point in widths.indices.dropFirst(deviations.last.map { $0.point + 1 } ?? 0) where tried + next.count <= most {
          for rank in 1..<max(Int(widths[point]), 1) { next.append(deviations + [.init(point: point, rank: rank)]) }
        }
      }
      tried += level.count
      switches += 1
      level = next
    }
    if level.isEmpty { page.cover(tried, switches: .max) } else if switches > 0 { page.cover(tried, switches: switches) }
  }

  private func run(
    _ schedule: Schedule, recorded: Bool = false, notes: DecisionNotes? = nil, isCounted: Bool = true
  ) throws(Failed) -> Passed {
    page.begin(schedule, isCounted: isCounted)
    if settings.isFresh {
      try runInChild(schedule, recorded, notes, isCounted)
    } else {
      try runHere(schedule, recorded, notes, isCounted)
    }
    return Passed(steps: page.lastSteps, suspensions: page.suspensions)
  }

  private func runHere(_ schedule: Schedule, _ recorded: Bool, _ notes: DecisionNotes?, _ isCounted: Bool) throws(Failed) {
    let world = World()
    let outcome = Machine.shared.run(schedule, recorded: recorded, notes: notes) { [body = check.body] in try await body(world) }
    page.end(outcome, isCounted: isCounted)
    let hasFlooded = laneSinkIsFull()
    laneSinkEmpty()
    if hasFlooded {
      page.fail("The answer printed more than 1 MB in one schedule; look for a loop that prints.", as: "output", isControlled: true)
      throw Failed()
    }
    guard let message = outcome.failure(in: world) else { return }
    page.fail(message, as: outcome.signature, isControlled: !outcome.findings.contains { $0.kind == .uncontrolled })
    throw Failed()
  }

  /// A process for each schedule, so that none finds what another has left in the program's global variables.
  private func runInChild(_ schedule: Schedule, _ recorded: Bool, _ notes: DecisionNotes?, _ isCounted: Bool) throws(Failed) {
    let child = ChildProcess.run(.kept, .answer(page.denials)) {
      if (try? runHere(schedule, recorded, notes, isCounted)) != nil { page.vouch() }
    }
    switch child?.ending {
    case .exited(0) where page.isVouched: return
    case .exited(0) where page.state == .failed: throw Failed()
    // Whoever waits for this process is to see what became of that one.
    case .signalled(let number):
      signal(number, SIG_DFL)
      raise(number)
      _exit(70)
    case .stopped(let number):
      kill(getpid(), number)
      _exit(70)
    case .silent:
      page.giveUp()
      _exit(70)
    case .exited(let status): _exit(status)
    case nil: _exit(70)
    }
  }
}
