/// A sleep that goes on when its task is cancelled.
///
/// Every sleep that is not deprecated ends at cancellation, and a sleep in a second task would draw a lane that is not in the lesson.
/// The old, non-throwing `Task.sleep(_:)` is what is needed; it is reached through a witness, which may be deprecated itself, so that
/// its use is no warning.
protocol UninterruptedSleep {
  static func sleep(nanoseconds: UInt64) async
}

enum Uninterrupted: UninterruptedSleep {
  @available(*, deprecated, message: "Call it through the protocol.")
  static func sleep(nanoseconds: UInt64) async {
    await Task.sleep(nanoseconds)
  }
}
