/// How an event lies in the file: its fields in their order, without gaps but for the fourth byte, which tells the writer what to keep.
extension Event {
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard let kind = Kind(rawValue: bytes[0]), kind != .gap else { return nil }
    self.kind = kind
    detail = bytes[1]
    core = Int8(bitPattern: bytes[2])
    task = bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self)
    time = bytes.loadUnaligned(fromByteOffset: 8, as: Int64.self)
    value = bytes.loadUnaligned(fromByteOffset: 16, as: Int64.self)
    text = bytes.loadUnaligned(fromByteOffset: 24, as: UInt32.self)
    file = bytes.loadUnaligned(fromByteOffset: 28, as: UInt32.self)
    line = bytes.loadUnaligned(fromByteOffset: 32, as: UInt32.self)
    other = bytes.loadUnaligned(fromByteOffset: 36, as: UInt32.self)
  }

  /// The frames of an event, up to three at a time, as they are written: a frame by itself would take as much room as three.
  ///
  /// - Parameter offsets: At most three.
  package static func frames(_ offsets: ArraySlice<Int64>, of event: Event) -> Event {
    var packed = Event(.frames)
    (packed.task, packed.time) = (event.task, event.time)
    var rest = offsets
    packed.value = rest.popFirst() ?? 0
    let (second, third) = (UInt64(bitPattern: rest.popFirst() ?? 0), UInt64(bitPattern: rest.popFirst() ?? 0))
    (packed.text, packed.file) = (UInt32(truncatingIfNeeded: second), UInt32(second >> 32))
    (packed.line, packed.other) = (UInt32(truncatingIfNeeded: third), UInt32(third >> 32))
    return packed
  }

  /// Appends the event to those that were read, or the frames that are packed in it.
  func unpack(into events: inout [Event]) {
    guard kind == .frames else { return events.append(self) }
    var frame = Event(.frame)
    (frame.task, frame.time) = (task, time)
    for offset in [value, Self.offset(text, file), Self.offset(line, other)] where offset != 0 {
      frame.value = offset
      events.append(frame)
    }
  }

  private static func offset(_ low: UInt32, _ high: UInt32) -> Int64 { Int64(bitPattern: UInt64(low) | UInt64(high) << 32) }

  /// Writes the event as five words.
  ///
  /// - Parameters:
  ///   - slot: Where ``RecordingLayout/eventSize`` bytes have room.
  ///   - isVital: Whether it must not be lost when it is overwritten.
  @inline(__always) func store(to slot: UnsafeMutableRawPointer, isVital: Bool) {
    let bytes = UInt32(kind.rawValue) | UInt32(detail) << 8 | UInt32(UInt8(bitPattern: core)) << 16 | (isVital ? 1 << 24 : 0)
    slot.storeBytes(of: (UInt64(bytes) | UInt64(task) << 32).littleEndian, as: UInt64.self)
    slot.storeBytes(of: time, toByteOffset: 8, as: Int64.self)
    slot.storeBytes(of: value, toByteOffset: 16, as: Int64.self)
    slot.storeBytes(of: (UInt64(text) | UInt64(file) << 32).littleEndian, toByteOffset: 24, as: UInt64.self)
    slot.storeBytes(of: (UInt64(line) | UInt64(other) << 32).littleEndian, toByteOffset: 32, as: UInt64.self)
  }

  /// Whether the event stored at `slot` must not be lost.
  static func isVital(at slot: UnsafeMutableRawPointer) -> Bool { slot.load(fromByteOffset: 3, as: UInt8.self) != 0 }
}
