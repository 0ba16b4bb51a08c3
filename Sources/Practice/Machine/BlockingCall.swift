/// A call that keeps a core until somebody else does something.
///
/// A class, so that a core, which is looked at in every step, stays small.
final class BlockingCall {
  /// As the program knows it, such as "NSLock.lock".
  let name: String
  /// The address by which those who can end it know it.
  let address: UInt
  let isLock: Bool
  /// Trying again may help though nobody has woken it.
  var mayComeUnseen = false
  /// When it began, in virtual nanoseconds.
  let since: Int64
  /// Counts the calls of a run: the one that has waited longest is woken first.
  let order: Int
  /// The core that has the lock; nil if this is none, or if a task kept it beyond a suspension.
  var lockOwner: Int?
  /// The task that has the lock: it kept it beyond a suspension, or runs on the core that has it. 0 if that is unknown.
  var lockTaker: UInt32 = 0
  /// Whoever has the lock could go on, and is only not let: that this call takes time is the schedule's doing and not the program's.
  var isExcused = false
  /// It has taken time without that excuse.
  var isToBlame = false
  /// Where, innermost first.
  let frames: [Int64]
  var waking = Waking.none

  init(name: String, address: UInt, isLock: Bool, since: Int64, order: Int, frames: [Int64]) {
    (self.name, self.address, self.isLock) = (name, address, isLock)
    (self.since, self.order, self.frames) = (since, order, frames)
  }

  /// What made the call try again.
  enum Waking { case none, core, foreign, look }
}
