/// What a process wrote into its recording: a list of events and the strings they name.
///
/// The file comes from a process that ran a stranger's code, and is read as hostile input: an event of unknown kind is skipped, a
/// string that is not there is empty, bytes that are no UTF-8 are repaired.
package struct Recording: Sendable {
  package var header: RecordingHeader
  package var events: [Event]
  private var strings: [UInt8]

  /// - Parameter bytes: The whole file.
  /// - Returns: `nil` if it is no recording.
  /// - Complexity: O(n) in events and string bytes.
  package init?(bytes: UnsafeRawBufferPointer) {
    guard let header = RecordingHeader(bytes) else { return nil }
    self.header = header
    events = EventArea(header, bytes).events
    let start = RecordingLayout.strings(after: header.eventCapacity)
    strings = Array(bytes[start..<(start + header.stringBytes)])
  }

  /// A recording made by hand, for tests.
  package init(events: [Event], texts: [String] = []) {
    header = RecordingHeader(events: events.count)
    self.events = events
    strings = []
    for text in texts {
      withUnsafeBytes(of: UInt32(text.utf8.count)) { strings.append(contentsOf: $0) }
      strings.append(contentsOf: text.utf8)
    }
  }

  /// The string with this id; empty for 0 and for an id that names none.
  package func string(_ id: UInt32) -> String {
    let start = Int(id) - 1
    guard start >= 0, start + 4 <= strings.count else { return "" }
    let length = strings.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: start, as: UInt32.self) }
    guard Int(length) <= strings.count - start - 4 else { return "" }
    return String(decoding: strings[(start + 4)..<(start + 4 + Int(length))], as: UTF8.self)
  }

  /// The runs in it, in the order recorded: each from its `runBegan` up to the next one, or to the end.
  package var runs: [ArraySlice<Event>] {
    let starts = events.indices.filter { events[$0].kind == .runBegan }
    return zip(starts, starts.dropFirst() + [events.endIndex]).map { events[$0..<$1] }
  }
}

extension RecordingHeader {
  init(events: Int) {
    (eventCapacity, stringCapacity, written, kept) = (events, 0, UInt64(events), 0)
    (stringBytes, lostStrings, now, steps) = (0, 0, 0, 0)
  }
}
