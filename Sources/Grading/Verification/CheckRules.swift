import Curriculum
import SwiftSyntax

/// What makes a check unsound and can be found in its syntax.
///
/// A check may not read the wall clock, which lessons may move (`world.shiftWallClock`), and outside the machine shows when somebody
/// graded; nor random numbers that do not come from the schedule's seed; nor times where the clock races. Swift's own clocks and
/// generators are simulated: `ContinuousClock`, `SuspendingClock`, `Int.random`, `shuffled` and `UUID()` repeat with the schedule.
struct CheckRules {
  let problems: [Diagnostic]

  /// - Parameter file: Its path, for the problems.
  init(_ tree: SourceFileSyntax, file: String) {
    let places = SourcePlaces(tree)
    let calls = ForeignCalls(in: tree, of: .check)
    problems = calls.found.map { $0.problem(in: file, places) } + Self.racingTimes(in: tree, calls.functions, file, places)
  }

  /// Times that a check looks at, itself or in a function that it calls, although its clock races.
  private static func racingTimes(
    in tree: SourceFileSyntax, _ functions: [String: [CodeBlockSyntax]], _ file: String, _ places: SourcePlaces
  ) -> [Diagnostic] {
    var seen: Set<Place> = []
    return CheckCall.all(in: tree).filter(\.races).flatMap { call -> [Diagnostic] in
      guard let body = call.body else { return [] }
      let check = call.id ?? "its check"
      return TimeUses.all(in: body, functions: functions).compactMap { use in
        let place = places.place(of: use)
        guard seen.insert(place).inserted else { return nil }
        return Diagnostic(
          file: file, line: place.line, column: place.column,
          message: "'\(use.trimmedDescription)' is a time, and \(check) runs under '.racing', where times mean nothing",
          fix: "assert it in a check of its own under '.schedules', or take '.racing' away")
      }
    }
  }
}
