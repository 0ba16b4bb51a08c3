import Dispatch
import Foundation
import Practice
import Synchronization

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

/// Lets another thread come when a wait has begun and not before, however busy the computer is.
private final class Appointment: Sendable {
  private let waiter = Atomic<Int32>(0)

  /// The calling thread is about to wait.
  func keep() {
    // "/proc/thread-self" is a link to "PROCESS/task/THREAD".
    let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/thread-self")
    waiter.store(link?.split(separator: "/").last.flatMap { Int32($0) } ?? 0, ordering: .sequentiallyConsistent)
  }

  /// On the other thread: returns once that one sleeps in the kernel.
  func isKept() {
    while true {
      let thread = waiter.load(ordering: .sequentiallyConsistent)
      let status = thread == 0 ? nil : try? String(contentsOfFile: "/proc/self/task/\(thread)/stat", encoding: .utf8)
      // The state stands behind the name: `12 (name) S 11 ...`.
      if status?.split(separator: ")").last?.hasPrefix(" S") == true { return }
      sched_yield()
    }
  }
}

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
    let appointment = Appointment()
    queue.async { appointment.isKept() }
    await Task(name: "caller") {
      appointment.keep()
      queue.sync { mark("in") }
    }.value
  },
  "semaphore from a queue": {
    let semaphore = DispatchSemaphore(value: 0)
    let appointment = Appointment()
    DispatchQueue.global().async {
      appointment.isKept()
      semaphore.signal()
    }
    appointment.keep()
    wait(semaphore)
  },
  "semaphore from a slow thread": {
    let semaphore = DispatchSemaphore(value: 0)
    let appointment = Appointment()
    Thread.detachNewThread {
      appointment.isKept()
      pause(700_000)
      semaphore.signal()
    }
    appointment.keep()
    wait(semaphore)
  },
  "condition from a thread": {
    let condition = NSCondition()
    nonisolated(unsafe) var isDone = false  // Guarded by the condition.
    let appointment = Appointment()
    Thread.detachNewThread {
      appointment.isKept()
      condition.lock()
      isDone = true
      condition.broadcast()
      condition.unlock()
    }
    @Sendable func await1() {
      condition.lock()
      appointment.keep()
      while !isDone { condition.wait() }
      condition.unlock()
    }
    await1()
  },
  "group of a queue": {
    let group = DispatchGroup()
    let appointment = Appointment()
    for _ in 1...3 { DispatchQueue.global().async(group: group) { appointment.isKept() } }
    appointment.keep()
    wait(group)
    mark("done")
  },
  "a timer of Dispatch": {
    let semaphore = DispatchSemaphore(value: 0)
    let appointment = Appointment()
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(20)) {
      appointment.isKept()
      semaphore.signal()
    }
    appointment.keep()
    wait(semaphore)
  },
  "semaphore that no thread signals": {
    let semaphore = DispatchSemaphore(value: 0)
    DispatchQueue.global().async {}
    await Task(name: "waiter") { wait(semaphore) }.value
  },
]
