import Foundation
import Practice
import Synchronization

/// The locks that programs use, behind one face. In functions of their own, since Swift rejects some of these calls in asynchronous code.
private protocol Lock: Sendable {
  func locked(_ body: () -> Void)
}

private final class MutexLock: Lock {
  private let mutex = Mutex(0)
  func locked(_ body: () -> Void) { mutex.withLock { _ in body() } }
}

private final class FoundationLock: Lock {
  private let lock = NSLock()
  func locked(_ body: () -> Void) { lock.withLock(body) }
}

private final class RecursiveLock: Lock {
  private let lock = NSRecursiveLock()
  func locked(_ body: () -> Void) { lock.withLock { lock.withLock(body) } }
}

/// Made with `pthread_mutex_init`; unlocked and locked again between two uses.
private final class PlainLock: Lock, @unchecked Sendable {  // A mutex is there to be shared.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  init() { pthread_mutex_init(mutex, nil) }
  deinit { mutex.deallocate() }
  func locked(_ body: () -> Void) {
    pthread_mutex_lock(mutex)
    body()
    pthread_mutex_unlock(mutex)
  }
}

/// Three tasks that each keep the lock for 30 ms, in order of their start.
private func contend(for lock: any Lock) async {
  await withTaskGroup(of: Void.self) { group in
    for name in ["a", "b", "c"] {
      group.addTask(name: name) {
        lock.locked {
          usleep(30_000)
          mark(name)
        }
      }
    }
  }
}

/// One task waits for a signal with the lock in hand; the one after it needs the lock, the third gives the signal.
private func holdForNoTime(_ lock: any Lock) async {
  let signal = DispatchSemaphore(value: 0)
  await withTaskGroup(of: Void.self) { group in
    group.addTask(name: "holder") { lock.locked { signal.wait() } }
    group.addTask(name: "waiter") { lock.locked { mark("got it") } }
    group.addTask(name: "signaller") { signal.signal() }
  }
}

private final class Parking: Sendable { let parked = Mutex<CheckedContinuation<Void, Never>?>(nil) }

private func take(_ lock: NSLock) { lock.lock() }
private func give(_ lock: NSLock) { lock.unlock() }
private func attempt(_ lock: NSLock) -> Bool { lock.try() }
private func take(_ lock: NSLock, within seconds: Double) -> Bool { lock.lock(before: Date(timeIntervalSinceNow: seconds)) }

private let slowGlobal: Int = {
  usleep(40_000)
  return 7
}()

let lockScenarios: [String: Scenario] = [
  "Mutex": { await contend(for: MutexLock()) },
  "NSLock": { await contend(for: FoundationLock()) },
  "NSRecursiveLock": { await contend(for: RecursiveLock()) },
  "pthread_mutex_lock": { await contend(for: PlainLock()) },
  "Mutex for no time": { await holdForNoTime(MutexLock()) },
  "NSLock for no time": { await holdForNoTime(FoundationLock()) },
  "try": {
    let lock = NSLock()
    await withTaskGroup(of: Void.self) { group in
      group.addTask { lock.withLock { compute(.milliseconds(30)) } }
      group.addTask {
        mark("\(attempt(lock))")
        try? await Task.sleep(for: .milliseconds(40))
        mark("\(attempt(lock))")
        give(lock)
      }
    }
  },
  "lock before": {
    let lock = NSLock()
    await withTaskGroup(of: Void.self) { group in
      group.addTask { lock.withLock { compute(.milliseconds(30)) } }
      group.addTask {
        mark("\(take(lock, within: 0.01))")
        mark("\(take(lock, within: 0.1))")
        give(lock)
      }
    }
  },
  "lock across an await": {
    let lock = NSLock()
    await withTaskGroup(of: Void.self) { group in
      group.addTask(name: "keeper") {
        take(lock)
        try? await Task.sleep(for: .milliseconds(10))
        give(lock)
      }
      group.addTask(name: "next") {
        take(lock)
        give(lock)
      }
    }
  },
  "lock in a circle": {
    let (first, second) = (NSLock(), NSLock())
    await withTaskGroup(of: Void.self) { group in
      group.addTask(name: "left") {
        first.withLock {
          usleep(10_000)
          second.withLock {}
        }
      }
      group.addTask(name: "right") {
        second.withLock {
          usleep(10_000)
          first.withLock {}
        }
      }
    }
  },
  "Mutex across a resume": {
    let place = Parking()
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await withCheckedContinuation { continuation in place.parked.withLock { $0 = continuation } } }
      group.addTask {
        await Task.yield()
        place.parked.withLock { $0?.resume() }
        mark("resumed")
      }
    }
  },
  "a slow global": {
    await withTaskGroup(of: Void.self) { group in
      for name in ["a", "b"] { group.addTask(name: name) { mark("\(name) \(slowGlobal)") } }
    }
  },
  "print in a description": {
    struct Slow: CustomStringConvertible {
      var description: String {
        usleep(20_000)
        return "slow"
      }
    }
    await withTaskGroup(of: Void.self) { group in
      for name in ["a", "b"] {
        group.addTask(name: name) {
          print(Slow())
          mark(name)
        }
      }
    }
  },
]
