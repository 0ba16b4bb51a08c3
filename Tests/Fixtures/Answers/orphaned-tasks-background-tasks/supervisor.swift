import Practice

// All work is done by the children of one task, which takes orders from a stream and ends when it is finished.
actor BackgroundTasks {
  private enum Problem: Error { case taken, over }

  private struct Order: Sendable {
    let id: Int
    let name: String
    let work: @Sendable () async throws -> Void
    let stop: AsyncStream<Void>
  }

  private struct Slot {
    let id: Int
    let stop: AsyncStream<Void>.Continuation
  }

  private let onFailure: @Sendable (String, any Error) -> Void
  private var orders: AsyncStream<Order>.Continuation?
  private var supervisor: Task<Void, Never>?
  private var slots: [String: Slot] = [:]
  private var alive: Set<Int> = []
  private var waiting: [Int: [CheckedContinuation<Void, Never>]] = [:]
  private var next = 0
  private var isOver = false
  private var last: AsyncStream<Void>.Continuation?

  init(onFailure: @escaping @Sendable (String, any Error) -> Void) { self.onFailure = onFailure }

  var running: [String] { slots.keys.sorted() }

  func start(_ name: String, _ work: @escaping @Sendable () async throws -> Void) throws {
    if isOver { throw Problem.over }
    if slots[name] != nil { throw Problem.taken }
    if supervisor == nil { supervise() }
    next += 1
    let (stop, continuation) = AsyncStream.makeStream(of: Void.self)
    slots[name] = Slot(id: next, stop: continuation)
    alive.insert(next)
    orders?.yield(Order(id: next, name: name, work: work, stop: stop))
  }

  private func supervise() {
    let (stream, continuation) = AsyncStream.makeStream(of: Order.self)
    orders = continuation
    supervisor = Task {
      await withDiscardingTaskGroup { group in
        for await order in stream {
          group.addTask { await self.carryOut(order) }
        }
      }
    }
  }

  private nonisolated func carryOut(_ order: Order) async {
    await withThrowingTaskGroup(of: Bool.self) { group in
      group.addTask {
        try await order.work()
        return true
      }
      group.addTask {
        for await _ in order.stop {}
        return false
      }
      do {
        if try await group.next() == false {
          group.cancelAll()
          _ = try await group.next()
        }
      } catch is CancellationError {
      } catch {
        onFailure(order.name, error)
      }
      group.cancelAll()
    }
    await ended(order)
  }

  private func ended(_ order: Order) {
    alive.remove(order.id)
    if slots[order.name]?.id == order.id { slots[order.name] = nil }
    for waiter in waiting.removeValue(forKey: order.id) ?? [] { waiter.resume() }
    guard slots.isEmpty else { return }
    orders?.finish()
    supervisor = nil
    last?.finish()
  }

  func stop(_ name: String) async {
    guard let slot = slots.removeValue(forKey: name) else { return }
    slot.stop.finish()
    if alive.contains(slot.id) {
      await withCheckedContinuation { waiting[slot.id, default: []].append($0) }
    }
  }

  func shutdown(grace: Duration) async -> [String] {
    isOver = true
    for slot in slots.values { slot.stop.finish() }
    if slots.isEmpty { return [] }
    let (end, signal) = AsyncStream.makeStream(of: Void.self)
    last = signal
    let timer = Task {
      try? await Task.sleep(for: grace)
      signal.finish()
    }
    for await _ in end {}
    timer.cancel()
    return running
  }
}
