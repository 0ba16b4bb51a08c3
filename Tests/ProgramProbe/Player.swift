import Glibc
import Practice

/// Plays the steps of a made-up program.
struct Player: Sendable {
  struct Refused: Error {}

  let town: Town

  /// Plays `steps` in order, and waits for the tasks that they started.
  func play(_ steps: [Step]) async {
    var started: [Task<Void, Never>] = []
    for step in steps {
      if case .start(let kind, let steps) = step {
        started.append(start(kind, steps))
      } else {
        await play(step)
      }
    }
    for task in started { await task.value }
  }

  private func start(_ kind: Step.Kind, _ steps: [Step]) -> Task<Void, Never> {
    switch kind {
    case .plain: Task { await play(steps) }
    case .detached: Task.detached(name: "apart") { await play(steps) }
    case .immediate: Task.immediate(name: "at once") { await play(steps) }
    case .urgent: Task(name: "urgent", priority: .high) { await play(steps) }
    case .main: Task { @MainActor in await play(steps) }
    }
  }

  private func play(_ step: Step) async {
    switch step {
    case .mark(let label): mark(label)
    case .yield: await Task.yield()
    case .sleep(let time): try? await Task.sleep(for: .milliseconds(time))
    case .compute(let time): compute(.milliseconds(time))
    case .block(let time): usleep(UInt32(time) * 1_000)
    case .lock(isMutex: false, let time): town.safe.visitLocked(.milliseconds(time))
    case .lock(isMutex: true, let time): town.safe.visitMutex(.milliseconds(time))
    case .visit(let number, isSlow: false): await town.counters[number].add()
    case .visit(let number, isSlow: true): await town.counters[number].addSlowly()
    case .show(let text): await town.screen.show(text)
    case .call(let key): mark((try? await town.api.call("key \(key)")) ?? "no answer")
    case .draw:
      mark("drew \(Int.random(in: 0..<1_000))")
      if Bool.random() { await Task.yield() }
    case .start: break
    case .leave: Task(name: "stray") { try? await Task.sleep(for: .seconds(3_600)) }
    default: await playNested(step)
    }
  }

  private func playNested(_ step: Step) async {
    switch step {
    case .group(let children, let cancels): await group(children, cancels: cancels)
    case .discarding(let children):
      await withDiscardingTaskGroup { group in
        for child in children { group.addTask { await play(child) } }
      }
    case .throwing(let children, let thrower): await throwing(children, thrower: thrower)
    case .pair(let first, let second):
      async let one: Void = play(first)
      async let two: Void = play(second)
      await two
      if Task.isCancelled { await one }
    case .cancel(let steps, let time):
      let task = Task(name: "to be cancelled") { await play(steps) }
      try? await Task.sleep(for: .milliseconds(time))
      task.cancel()
      await task.value
    case .park(let steps): await park(steps)
    case .limit(let steps, let time): await limit(steps, time)
    case .stream(let count, let producers): await stream(count, producers)
    case .channel(let count, let consumers): await channel(count, consumers)
    default: break
    }
  }
}
