import Foundation
import Practice

/// A buffer for two items: whoever finds it full or empty waits, with its thread.
private final class Buffer: @unchecked Sendable {  // Its condition guards it.
  private let condition = NSCondition()
  private var items: [Int] = []

  func put(_ item: Int) {
    condition.lock()
    while items.count == 2 { condition.wait() }
    items.append(item)
    condition.signal()
    condition.unlock()
  }

  func take() -> Int {
    condition.lock()
    defer { condition.unlock() }
    while items.isEmpty { condition.wait() }
    condition.signal()
    return items.removeFirst()
  }
}

private func waitForNobody(_ condition: NSCondition, until date: Date) -> Bool {
  condition.lock()
  defer { condition.unlock() }
  return condition.wait(until: date)
}

private func signal(_ condition: NSCondition) { condition.signal() }

/// Closed until somebody opens it for all.
private final class Gate: @unchecked Sendable {  // Its condition guards it.
  private let condition = NSCondition()
  private var isOpen = false

  func pass() {
    condition.lock()
    while !isOpen { condition.wait() }
    condition.unlock()
  }

  func open() {
    condition.lock()
    isOpen = true
    condition.broadcast()
    condition.unlock()
  }
}

let conditionScenarios: [String: Scenario] = [
  "bounded buffer": {
    let buffer = Buffer()
    await withTaskGroup(of: Void.self) { group in
      group.addTask(name: "producer") { for item in 1...5 { buffer.put(item) } }
      group.addTask(name: "consumer") {
        for _ in 1...5 {
          mark("\(buffer.take())")
          compute(.milliseconds(10))
        }
      }
    }
  },
  "condition with a deadline": {
    let condition = NSCondition()
    mark("\(waitForNobody(condition, until: Date(timeIntervalSinceNow: 0.05)))")
    await withTaskGroup(of: Void.self) { group in
      group.addTask(name: "waiter") { mark("\(waitForNobody(condition, until: Date(timeIntervalSinceNow: 0.05)))") }
      group.addTask(name: "signaller") {
        compute(.milliseconds(20))
        signal(condition)
      }
    }
  },
  "broadcast": {
    let gate = Gate()
    await withTaskGroup(of: Void.self) { group in
      for name in ["a", "b", "c"] {
        group.addTask(name: name) {
          gate.pass()
          mark(name)
        }
      }
      group.addTask(name: "opener") {
        compute(.milliseconds(20))
        gate.open()
      }
    }
  },
  "mutexes and conditions": {
    let (buffer, lock) = (Buffer(), NSLock())
    await withTaskGroup(of: Void.self) { group in
      for name in ["p", "q"] {
        group.addTask(name: name) {
          for item in 1...4 {
            buffer.put(item)
            compute(.milliseconds(Int.random(in: 1...3)))
          }
        }
      }
      for name in ["x", "y"] {
        group.addTask(name: name) {
          for _ in 1...4 {
            let item = buffer.take()
            lock.withLock { compute(.milliseconds(item)) }
            mark("\(name) \(item)")
            await Task.yield()
          }
        }
      }
    }
  },
]
