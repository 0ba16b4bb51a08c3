internal import Glibc
import Recording

/// What Lanes asks of the harness, by environment variables.
struct Settings {
  /// `LANES_SCHEDULES`: replaces the number of schedules that each check asks for.
  var schedules: Int?
  /// `LANES_REPLAY`: try nothing but this one schedule, with its check, and record it.
  var replay: Schedule?
  /// `LANES_CHECK_CORES`: virtual cores, 1 to 64.
  var cores = 4
  /// `LANES_SEED`: the seed of the first schedule of each strategy; each has the next one.
  var seed: UInt64 = 1
  /// `LANES_PLAIN_ORDERS`: random choice alone, to measure what a step costs.
  var isPlain = false
  /// `LANES_FRESH`: a process for each schedule, since the answer keeps something in global variables.
  var isFresh = false
  /// `LANES_PROCESSES`: processes that try schedules at the same time, 1 to 64; `nil` for as many as the computer has cores.
  var processes: Int?
  /// `LANES_PROFILE`: try all checks, whatever fails, and tell what came of each; the check that matters, or any other word for all.
  var profile: String?

  /// - Parameter variable: Looks up an environment variable.
  /// - Throws: ``HarnessProblem`` that names the variable and what it should hold.
  init(_ variable: (String) -> String? = Self.environment) throws(HarnessProblem) {
    if let text = variable("LANES_SCHEDULES") {
      guard let number = Int(text), number > 0 else {
        throw HarnessProblem(message: "LANES_SCHEDULES is \"\(text)\"; it has to be a number, 1 or more.", status: 64)
      }
      schedules = number
    }
    if let text = variable("LANES_REPLAY") {
      guard let schedule = Schedule(text) else {
        throw HarnessProblem(
          message: "\"\(text)\" is no replay string of this version; copy it whole from the report of the check that failed.",
          status: 64)
      }
      replay = schedule
    }
    if let text = variable("LANES_CHECK_CORES") {
      guard let number = Int(text), (1...64).contains(number) else {
        throw HarnessProblem(message: "LANES_CHECK_CORES is \"\(text)\"; it has to be a number from 1 to 64.", status: 64)
      }
      cores = number
    }
    if let text = variable("LANES_SEED") {
      guard let number = UInt64(text) else {
        throw HarnessProblem(message: "LANES_SEED is \"\(text)\"; it has to be a number, 0 or more.", status: 64)
      }
      seed = number
    }
    if let text = variable("LANES_PROCESSES") {
      guard let number = Int(text), (1...64).contains(number) else {
        throw HarnessProblem(message: "LANES_PROCESSES is \"\(text)\"; it has to be a number from 1 to 64.", status: 64)
      }
      processes = number
    }
    isPlain = variable("LANES_PLAIN_ORDERS") != nil
    isFresh = variable("LANES_FRESH") != nil
    profile = variable("LANES_PROFILE")
  }

  /// A variable of this process; `nil` when it is unset or empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}
