/// Where things stand in a recording's file: a header of one page, then events of fixed size, then strings.
///
/// The parent creates the file with all its capacity (sparse, so unused pages cost nothing) and the child maps it: what was written
/// before a crash or a kill stays written. A string is a 32-bit length and its UTF-8 bytes; its id is its offset among the strings, plus 1.
package enum RecordingLayout {
  package static let magic: UInt64 = 0x4345_5253_454E_414C  // "LANESREC" in memory
  package static let version: UInt32 = 1
  package static let headerSize = 4096
  package static let eventSize = 40

  /// Offsets in the header.
  package static let magicOffset = 0
  package static let versionOffset = 8
  package static let eventSizeOffset = 12
  package static let eventCapacityOffset = 16
  package static let stringCapacityOffset = 24
  package static let eventCountOffset = 32
  package static let stringBytesOffset = 40
  package static let droppedOffset = 48
  /// Virtual nanoseconds, and scheduling steps, as they stand: all that a killed process leaves behind of its last moments.
  package static let nowOffset = 56
  package static let stepsOffset = 64
  /// The replay string of the schedule under way: a 32-bit length and up to 248 bytes.
  package static let scheduleOffset = 72
  package static let scheduleCapacity = 248
}
