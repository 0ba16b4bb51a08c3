extension World {
  /// Something that took time, such as a call of a service: what it was, when it began, and when and how it ended.
  public struct Stretch: Sendable {
    /// How a stretch ends.
    public enum Ending: Sendable {
      /// It came to its end, a call with an answer.
      case completed
      /// It threw.
      case failed
      /// It threw `CancellationError`.
      case cancelled
    }

    /// What it was, such as the key of a call.
    public let name: String
    let beginning: Moment
    fileprivate(set) var end: Moment?
    /// How it ended; `nil` while it is under way.
    public fileprivate(set) var ending: Ending?

    /// When it began, since the start of the run.
    public var began: Duration { beginning.duration }
    /// When it ended; `nil` while it is under way.
    public var ended: Duration? { end?.duration }
  }
}

/// Stretches in the order in which they began.
struct StretchList: Sendable {
  private(set) var all: [World.Stretch] = []

  /// - Returns: Its place, for ``end(_:_:at:)``.
  mutating func begin(_ name: String, at moment: Moment) -> Int {
    all.append(World.Stretch(name: name, beginning: moment))
    return all.count - 1
  }

  mutating func end(_ place: Int, _ ending: World.Stretch.Ending, at moment: Moment) {
    all[place].end = moment
    all[place].ending = ending
  }
}

extension World.Stretch.Ending {
  init(_ error: any Error) { self = error is CancellationError ? .cancelled : .failed }

  /// As in "it was cancelled".
  var words: String {
    switch self {
    case .completed: "completed"
    case .failed: "failed"
    case .cancelled: "was cancelled"
    }
  }
}
