/// A few code offsets of one place in the program, innermost first: of these, the first that has a line is the place.
///
/// The initialisers of tasks are compiled into the program and stand between its own code and the runtime.
struct Places {
  private var offsets: (Int64, Int64, Int64) = (0, 0, 0)

  init() {}

  /// Where the running code has been called from; costs some ten nanoseconds.
  static var here: Places {
    var places = Places()
    withUnsafeMutableBytes(of: &places.offsets) { bytes in
      if let start = bytes.bindMemory(to: Int64.self).baseAddress { _ = laneCallers(start, 3) }
    }
    return places
  }

  var list: [Int64] { [offsets.0, offsets.1, offsets.2].filter { $0 != 0 } }
}
