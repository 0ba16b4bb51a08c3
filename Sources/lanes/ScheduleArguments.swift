import ArgumentParser
import Curriculum
import Recording

/// The arguments that say how to schedule, checked alike by all commands that take them.
enum ScheduleArguments {
  static func validate(cores: Int?) throws {
    if let cores, !(1...64).contains(cores) { throw ValidationError("--cores takes a number from 1 to 64.") }
  }

  /// Reads a replay string.
  ///
  /// - Throws: `LanesError` if it is none, or if it is one for the other command.
  static func schedule(_ text: String?, command: String) throws(LanesError) -> Schedule? {
    guard let text else { return nil }
    guard let schedule = Schedule(text) else {
      throw LanesError(
        code: .usage, message: "'\(text)' is no replay string", fix: "copy the word after --replay from a verdict or a run")
    }
    if command == "run", let check = schedule.check {
      throw LanesError(
        code: .usage, message: "'\(text)' replays the check \(check) of an exercise", fix: "lanes check EXERCISE --replay \(text)")
    }
    if command == "check", schedule.check == nil {
      throw LanesError(code: .usage, message: "'\(text)' replays a demo, not a check", fix: "lanes run DEMO --replay \(text)")
    }
    return schedule
  }
}
