internal import CLineEditor

/// The C editor; closed when its last owner goes.
///
/// `@unchecked Sendable`: a remote in another thread holds it too, and of the functions called there the C side says that any thread may.
final class EditorHandle: @unchecked Sendable {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }
  deinit { lanes_editor_close(pointer) }

  var remote: ReaderRemote {
    ReaderRemote(
      print: { text in
        var text = text
        text.withUTF8 { bytes in
          bytes.withMemoryRebound(to: CChar.self) { lanes_editor_print_above(self.pointer, $0.baseAddress, $0.count) }
        }
      },
      stop: { lanes_editor_interrupt(self.pointer) })
  }
}

extension String {
  /// A copy of C's bytes, repaired where they are no UTF-8; empty for none.
  init(bytes: UnsafePointer<CChar>?, count: Int) {
    self = UnsafeBufferPointer(start: bytes, count: count).withMemoryRebound(to: UInt8.self) { String(decoding: $0, as: UTF8.self) }
  }
}
