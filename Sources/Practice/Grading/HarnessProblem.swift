internal import Glibc

/// Why the checks could not be tried at all: no verdict on the learner's code.
struct HarnessProblem: Error {
  /// What happened, on what, and what to do about it.
  let message: String
  /// The process's exit status: 64 when it was called in a wrong way, 70 when the system refused.
  let status: Int32
}

extension HarnessProblem {
  /// The system refused a process just now.
  static var noProcess: HarnessProblem {
    let reason = String(cString: strerror(errno))
    return HarnessProblem(message: "The system made no process to run the check in: \(reason).", status: 70)
  }

  static var noMemory: HarnessProblem {
    HarnessProblem(message: "The system gives no memory to share with a check's process.", status: 70)
  }
}
