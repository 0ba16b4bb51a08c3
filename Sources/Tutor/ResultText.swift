package import Curriculum
package import Display
import Foundation

/// A result for programs: one JSON document, keys sorted, with a newline at its end.
package enum ResultText {
  package static func json(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
  }
}

extension ErrorText {
  /// The three parts of an error.
  package init(_ error: LanesError) {
    self.init(error.message, nearest: error.nearest.map { [$0] } ?? [], fix: error.fix.isEmpty ? nil : error.fix)
  }
}
