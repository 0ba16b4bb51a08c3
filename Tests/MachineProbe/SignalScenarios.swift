import Dispatch
import Foundation
import Practice

private func wait(_ semaphore: DispatchSemaphore) { semaphore.wait() }
private func wait(_ semaphore: DispatchSemaphore, _ deadline: DispatchTime) -> DispatchTimeoutResult {
  semaphore.wait(timeout: deadline)
}
private func wait(_ semaphore: DispatchSemaphore, wall deadline: DispatchWallTime) -> DispatchTimeoutResult {
  semaphore.wait(wallTimeout: deadline)
}
private func wait(_ group: DispatchGroup) { group.wait() }
private func wait(_ group: DispatchGroup, _ deadline: DispatchTime) -> DispatchTimeoutResult { group.wait(timeout: deadline) }
private func pause(_ microseconds: UInt32) { usleep(microseconds) }

let signalScenarios: [String: Scenario] = [
  "semaphore signalled before": {
    let semaphore = DispatchSemaphore(value: 0)
    semaphore.signal()
    wait(semaphore)
  },
  "nobody signals": {
    let semaphore = DispatchSemaphore(value: 0)
    await withTaskGroup(of: Void.self) { group in
      for number in 1...64 { group.addTask(name: "waiter \(number)") { wait(semaphore) } }
    }
  },
  "semaphore with a deadline": {
    let semaphore = DispatchSemaphore(value: 0)
    mark("\(wait(semaphore, .now()))")
    mark("\(wait(semaphore, .now() + .milliseconds(30)))")
    mark("\(wait(semaphore, wall: .now() + .milliseconds(40)))")
    await withTaskGroup(of: Void.self) { group in
      group.addTask(name: "waiter") { mark("\(wait(semaphore, .now() + .milliseconds(50)))") }
      group.addTask(name: "signaller") {
        compute(.milliseconds(20))
        semaphore.signal()
      }
    }
  },
  "group": {
    let work = DispatchGroup()
    work.enter()
    await withTaskGroup(of: Void.self) { group in
      group.addTask(name: "waiter") {
        mark("\(wait(work, .now() + .milliseconds(10)))")
        wait(work)
        mark("done")
      }
      group.addTask(name: "worker") {
        compute(.milliseconds(30))
        work.leave()
      }
    }
  },
  "empty group": {
    wait(DispatchGroup())
    mark("done")
  },
  "sync": {
    let queue = DispatchQueue(label: "serial")
    await withTaskGroup(of: Void.self) { group in
      for name in ["a", "b", "c"] {
        group.addTask(name: name) {
          queue.sync {
            pause(30_000)
            mark(name)
          }
        }
      }
    }
  },
  "sync on a concurrent queue": {
    let queue = DispatchQueue(label: "concurrent", attributes: .concurrent)
    await withTaskGroup(of: Void.self) { group in
      for name in ["a", "b"] { group.addTask(name: name) { queue.sync { compute(.milliseconds(30)) } } }
      group.addTask(name: "barrier") {
        queue.sync(flags: .barrier) { compute(.milliseconds(30)) }
        mark("barrier")
      }
    }
  },
  "sync alone": {
    let queue = DispatchQueue(label: "serial")
    queue.sync { mark("in") }
  },
  "sync on the main queue": {
    await withTaskGroup(of: Void.self) { group in
      group.addTask(name: "caller") { DispatchQueue.main.sync {} }
    }
  },
  "the main actor keeps its core": {
    let asked = Task { @MainActor in DispatchQueue.main.sync {} }
    let late = Task(name: "late") { @MainActor in mark("late") }
    _ = await (asked.value, late.value)
  },
  "sync behind a worker": {
    let queue = DispatchQueue(label: "serial")
    queue.async { pause(20_000) }
    await Task(name: "caller") { queue.sync { mark("in") } }.value
  },
  "semaphore from a queue": {
    let semaphore = DispatchSemaphore(value: 0)
    DispatchQueue.global().async {
      pause(20_000)
      semaphore.signal()
    }
    wait(semaphore)
  },
  "semaphore from a slow thread": {
    let semaphore = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      pause(700_000)
      semaphore.signal()
    }
    wait(semaphore)
  },
  "condition from a thread": {
    let condition = NSCondition()
    nonisolated(unsafe) var isDone = false  // Guarded by the condition.
    Thread.detachNewThread {
      pause(20_000)
      condition.lock()
      isDone = true
      condition.broadcast()
      condition.unlock()
    }
    @Sendable func await1() {
      condition.lock()
      while !isDone { condition.wait() }
      condition.unlock()
    }
    await1()
  },
  "group of a queue": {
    let group = DispatchGroup()
    for _ in 1...3 { DispatchQueue.global().async(group: group) { pause(20_000) } }
    wait(group)
    mark("done")
  },
  "a timer of Dispatch": {
    let semaphore = DispatchSemaphore(value: 0)
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(20)) { semaphore.signal() }
    wait(semaphore)
  },
  "semaphore that no thread signals": {
    let semaphore = DispatchSemaphore(value: 0)
    DispatchQueue.global().async {}
    await Task(name: "waiter") { wait(semaphore) }.value
  },
]
