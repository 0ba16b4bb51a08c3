/// Where things stand in a recording's file: a header of one page, then events of fixed size, then strings.
///
/// When the events are full the first seven eighths stay, and the rest becomes a ring in which the newest overwrite the oldest. Those among
/// the overwritten that must not be lost are moved to places of their own, behind the ring. Where the ring begins follows from how many
/// events were written in all.
///
/// The parent creates the file with all its capacity (sparse, so unused pages cost nothing) and the child maps it: what was written
/// before a crash or a kill stays written. A string is a 32-bit length and its UTF-8 bytes; its id is its offset among the strings, plus 1.
package enum RecordingLayout {
  package static let magic: UInt64 = 0x4345_5253_454E_414C  // "LANESREC" in memory
  package static let version: UInt32 = 2
  package static let headerSize = 4096
  package static let eventSize = 40

  /// Offsets in the header.
  package static let magicOffset = 0
  package static let versionOffset = 8
  package static let eventSizeOffset = 12
  package static let eventCapacityOffset = 16
  package static let stringCapacityOffset = 24
  /// How many events were written in all, also those that were overwritten.
  package static let eventCountOffset = 32
  package static let stringBytesOffset = 40
  /// How many overwritten events were moved.
  package static let keptCountOffset = 48
  /// Virtual nanoseconds, and scheduling steps, as they stand: all that a killed process leaves behind of its last moments.
  package static let nowOffset = 56
  package static let stepsOffset = 64
  /// How many strings found no room.
  package static let lostStringsOffset = 72

  /// How many of the places for `capacity` events are the ring: none if there are none.
  package static func ring(of capacity: Int) -> Int { capacity / 8 + (capacity % 8 > 0 ? 1 : 0) }

  /// How many places there are besides, for events that must not be lost.
  package static func kept(of capacity: Int) -> Int { min(1024, ring(of: capacity)) }

  /// Where in the file the strings begin.
  static func strings(after capacity: Int) -> Int { headerSize + (capacity + kept(of: capacity)) * eventSize }
}
