internal import Glibc
import Synchronization

/// Threads of the system that run what they are given, first come, first served: for when no machine is in charge. They end with the value.
final class SystemThreads: Sendable {
  /// What the threads share, and keep alive until they end.
  // @unchecked: `queue` and `isOver` are touched with `mutex` held; the C objects are made for sharing, and stay where they are.
  private final class Shared: @unchecked Sendable {
    let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    var queue: [@Sendable () -> Void] = []
    var isOver = false

    init() {
      pthread_mutex_init(mutex, nil)
      pthread_cond_init(condition, nil)
    }

    deinit {
      pthread_cond_destroy(condition)
      pthread_mutex_destroy(mutex)
      condition.deallocate()
      mutex.deallocate()
    }

    func live() {
      pthread_mutex_lock(mutex)
      while true {
        if !queue.isEmpty {
          let work = queue.removeFirst()
          pthread_mutex_unlock(mutex)
          work()
          pthread_mutex_lock(mutex)
        } else if isOver {
          break
        } else {
          pthread_cond_wait(condition, mutex)
        }
      }
      pthread_mutex_unlock(mutex)
    }
  }

  private let shared = Shared()

  init(_ count: Int) {
    for _ in 0..<count {
      var thread = pthread_t()
      let argument = Unmanaged.passRetained(shared)
      let failed = pthread_create(
        &thread, nil,
        { argument in
          guard let argument else { return nil }
          Unmanaged<Shared>.fromOpaque(argument).takeRetainedValue().live()
          return nil
        }, argument.toOpaque())
      if failed == 0 { pthread_detach(thread) } else { argument.release() }
    }
  }

  deinit {
    pthread_mutex_lock(shared.mutex)
    shared.isOver = true
    pthread_cond_broadcast(shared.condition)
    pthread_mutex_unlock(shared.mutex)
  }

  func run(_ work: @escaping @Sendable () -> Void) {
    pthread_mutex_lock(shared.mutex)
    shared.queue.append(work)
    pthread_cond_signal(shared.condition)
    pthread_mutex_unlock(shared.mutex)
  }
}
