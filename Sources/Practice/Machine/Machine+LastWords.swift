import Glibc
import Recording

/// What is written when a process is about to die. All of this runs in signal handlers, at a point where anything may be under way:
/// nothing may be allocated, and what is said was stored ahead of time.
extension Machine {
  /// Sentences stored ahead of time, by id.
  struct LastWords {
    var stuck: UInt32 = 0
    var asleep: UInt32 = 0
    /// Of the call that really waits for something outside; 0 while there is none.
    var outside: UInt32 = 0
    var crash: UInt32 = 0
  }

  func prepareLastWords() {
    lastWords.stuck = recorder.id(of: "A step computed for two seconds without suspending: no other task can go on.")
    lastWords.asleep = recorder.id(
      of: "A step has waited for two seconds of real time in a call that is not simulated: no other task can go on.")
    lastWords.crash = recorder.id(of: "The program crashed.")
  }

  /// The sentence for a call that is about to wait for something outside, should it never return.
  func prepareLastWords(for call: String) {
    lastWords.outside = recorder.id(of: "`\(call)` has kept a core for two seconds of real time: no other task can go on.")
  }

  /// A step computed for two seconds, or was `asleep` in the kernel for two; `offsets` say where, innermost first.
  func reportStuckCore(_ offsets: UnsafeBufferPointer<Int64>, isAsleep: Bool) -> Never {
    write(.stuckCore, !isAsleep ? lastWords.stuck : lastWords.outside != 0 ? lastWords.outside : lastWords.asleep, offsets)
    var end = Event(.runEnded)
    end.time = now
    end.detail = RunOutcome.stopped.rawValue
    end.value = Int64(steps)
    if recorder.isOn { recorder.append(end) }
    _exit(75)
  }

  /// A signal that ends the process; `offsets` say where, innermost first. Only a recorded run has a place for it.
  func reportCrash(_ signal: Int32, _ offsets: UnsafeBufferPointer<Int64>) {
    guard recorder.isOn else { return }
    write(.crash, lastWords.crash, offsets)
    var end = Event(.runEnded)
    end.time = now
    end.detail = RunOutcome.crashed.rawValue
    end.value = Int64(steps)
    recorder.append(end)
  }

  private func write(_ kind: FindingKind, _ text: UInt32, _ offsets: UnsafeBufferPointer<Int64>) {
    var finding = Event(.finding)
    finding.detail = kind.rawValue
    finding.time = now
    finding.text = text
    finding.task = runningTaskID
    recorder.append(finding)
    for offset in offsets {
      var frame = Event(.frame)
      (frame.time, frame.task, frame.value) = (now, finding.task, offset)
      recorder.append(frame)
    }
  }

  private var runningTaskID: UInt32 {
    let address = cores[holder].task
    return address == 0 ? 0 : tasks.id(at: address)
  }
}
