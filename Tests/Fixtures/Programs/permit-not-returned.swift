//! The error path of a task forgets to give its permit back.
import Practice

struct Refused: Error {}

actor Limiter {
  private var free = 1
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func acquire() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }  // <- deadlock
    }
  }

  func release() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}

func upload(_ number: Int, _ limiter: Limiter) async throws {
  await limiter.acquire()
  if number == 1 {
    throw Refused()
  }
  await limiter.release()
}

@main struct Program {
  static func main() async {
    let limiter = Limiter()
    for number in 1...2 {
      do { try await upload(number, limiter) } catch { mark("refused") }
    }
  }
}
