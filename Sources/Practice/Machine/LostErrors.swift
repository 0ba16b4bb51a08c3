/// Errors that tasks without a parent have thrown and that nobody has read so far.
///
/// Reading a task's result retains its error, which is seen; an error that its task's waiters got at once never comes here. Each error is kept
/// alive while it stands here, so that no other one takes its address.
struct LostErrors: ~Copyable {
  struct Entry {
    /// The error's box.
    let error: UInt
    let task: TaskRecord
  }

  private(set) var entries: [Entry] = []

  mutating func add(_ error: UInt, of task: TaskRecord) {
    retainObject(error)
    entries.append(Entry(error: error, task: task))
    laneWatchErrors(Int32(clamping: entries.count))
  }

  /// Somebody has got hold of an error: it is not lost.
  mutating func read(_ error: UInt) {
    guard let index = entries.firstIndex(where: { $0.error == error }) else { return }
    entries.remove(at: index)
    laneWatchErrors(Int32(clamping: entries.count))
    releaseObject(error)
  }

  /// Forgets everything.
  mutating func removeAll() {
    guard !entries.isEmpty else { return }
    laneWatchErrors(0)
    for entry in entries { releaseObject(entry.error) }
    entries = []
  }
}

extension LostErrors.Entry {
  /// The error itself: it is one pointer.
  var value: any Error {
    let box = UnsafeRawPointer(bitPattern: error).map { Unmanaged<AnyObject>.fromOpaque($0).takeUnretainedValue() }
    return unsafeBitCast(box, to: (any Error).self)
  }
}
