package import Recording

extension Timeline {
  /// Reads one run. The events come from a stranger's process and are not trusted: what cannot be is left out, times that go back or
  /// lie beyond all reason are pulled to the nearest possible ones, and where the recording stops the lanes just end.
  ///
  /// - Parameters:
  ///   - events: One of ``Recording/runs``.
  ///   - recording: Where they come from: it has the strings.
  ///   - symbols: The line of a code offset in the program's executable, if known; asked once for each offset.
  /// - Complexity: O(n log n) in events.
  package init(_ events: ArraySlice<Event>, in recording: Recording, symbols: (Int64) -> SourceLine? = { _ in nil }) {
    var reader = TimelineReader(recording)
    withoutActuallyEscaping(symbols) { symbols in
      reader.symbols = symbols
      for event in events { reader.read(event) }
      reader.symbols = { _ in nil }
    }
    // A process that was killed leaves its clock and its steps in the header; they belong to the run that was last.
    let isLast = events.endIndex == recording.events.endIndex
    self = reader.timeline(header: isLast ? recording.header : nil)
  }

  /// The code offsets that a timeline of these events will ask lines of, each once.
  package static func codeOffsets(in events: ArraySlice<Event>) -> Set<Int64> {
    var offsets: Set<Int64> = []
    for event in events {
      switch event.kind {
      case .frame: offsets.insert(event.value)
      case .holdBegan where event.line == 0: offsets.insert(event.value)
      default: break
      }
    }
    offsets.remove(0)
    return offsets
  }
}
