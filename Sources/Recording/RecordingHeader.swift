/// The first page of a recording's file, believed only as far as it fits the file.
package struct RecordingHeader: Equatable, Sendable {
  package var eventCapacity: Int
  package var stringCapacity: Int
  /// Events that were written in all, also those that were overwritten since.
  package var written: UInt64
  /// Overwritten events that were moved to places of their own.
  package var kept: Int
  package var stringBytes: Int
  /// Strings that found no room.
  package var lostStrings: Int
  /// Virtual nanoseconds at the last step.
  package var now: Int64
  /// Scheduling steps taken.
  package var steps: Int64

  /// - Returns: `nil` if `bytes` is no recording, is one of another version, or is shorter than its header says.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    typealias Layout = RecordingLayout
    guard bytes.count >= Layout.headerSize,
      bytes.loadUnaligned(fromByteOffset: Layout.magicOffset, as: UInt64.self) == Layout.magic,
      bytes.loadUnaligned(fromByteOffset: Layout.versionOffset, as: UInt32.self) == Layout.version,
      bytes.loadUnaligned(fromByteOffset: Layout.eventSizeOffset, as: UInt32.self) == UInt32(Layout.eventSize)
    else { return nil }
    func number(_ offset: Int) -> UInt64 { bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
    let room = UInt64(bytes.count - Layout.headerSize)
    let events = number(Layout.eventCapacityOffset)
    let strings = number(Layout.stringCapacityOffset)
    guard events <= room / UInt64(Layout.eventSize) else { return nil }
    let start = Layout.strings(after: Int(events))
    guard start <= bytes.count, strings <= bytes.count - start else { return nil }
    eventCapacity = Int(events)
    stringCapacity = Int(strings)
    written = number(Layout.eventCountOffset)
    kept = Int(min(number(Layout.keptCountOffset), UInt64(Layout.kept(of: eventCapacity))))
    stringBytes = Int(min(number(Layout.stringBytesOffset), strings))
    lostStrings = Int(clamping: number(Layout.lostStringsOffset))
    now = Int64(bitPattern: number(Layout.nowOffset))
    steps = Int64(bitPattern: number(Layout.stepsOffset))
  }

  /// Events that are in the file no more.
  package var lost: Int {
    let places = UInt64(eventCapacity)
    return written <= places ? 0 : Int(clamping: written - places) - min(kept, Int(clamping: written - places))
  }

  /// The bytes of a fresh header: the parent writes them at the start of the file it makes.
  ///
  /// - Parameters:
  ///   - events: How many events the file has room for.
  ///   - strings: How many bytes of strings.
  /// - Returns: ``RecordingLayout/headerSize`` bytes; the file must be ``fileSize(events:strings:)`` long.
  package static func fresh(events: Int, strings: Int) -> [UInt8] {
    typealias Layout = RecordingLayout
    var bytes = [UInt8](repeating: 0, count: Layout.headerSize)
    bytes.withUnsafeMutableBytes { buffer in
      buffer.storeBytes(of: Layout.magic, toByteOffset: Layout.magicOffset, as: UInt64.self)
      buffer.storeBytes(of: Layout.version, toByteOffset: Layout.versionOffset, as: UInt32.self)
      buffer.storeBytes(of: UInt32(Layout.eventSize), toByteOffset: Layout.eventSizeOffset, as: UInt32.self)
      buffer.storeBytes(of: UInt64(events), toByteOffset: Layout.eventCapacityOffset, as: UInt64.self)
      buffer.storeBytes(of: UInt64(strings), toByteOffset: Layout.stringCapacityOffset, as: UInt64.self)
    }
    return bytes
  }

  package static func fileSize(events: Int, strings: Int) -> Int {
    RecordingLayout.strings(after: events) + strings
  }
}
