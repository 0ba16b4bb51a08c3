/// A point of a run: its time, and its place among what happens at the same time.
struct Moment: Comparable, Sendable {
  /// Nanoseconds since the run began.
  var time: Int64
  /// Counted from 1 over the whole run.
  var order: Int

  var duration: Duration { .nanoseconds(time) }

  static func < (first: Moment, second: Moment) -> Bool { first.order < second.order }
}
