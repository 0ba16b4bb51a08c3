/// How a run of a demo can end, as its author expects it and as a recording tells it.
package enum Outcome: String, CaseIterable, Codable, Sendable {
  /// `main` returned.
  case finished
  /// `main` threw.
  case threw
  /// Nothing could run any more although `main` had not returned.
  case deadlock
  /// The process trapped or was killed by a signal.
  case crashed
  /// A limit ended it: time, output, or the number of steps.
  case stopped
}
