/// Why the checks could not be tried at all: no verdict on the learner's code.
struct HarnessProblem: Error {
  /// What happened, on what, and what to do about it.
  let message: String
  /// The process's exit status: 64 when it was called in a wrong way, 70 when the system refused.
  let status: Int32
}
