import Foundation
import Timeline

/// Reads what `llvm-symbolizer --output-style=JSON` prints: an array with an object for each address.
enum SymbolizerReply {
  private struct Entry: Decodable {
    // The keys are the tool's own.
    enum CodingKeys: String, CodingKey { case address = "Address", symbols = "Symbol" }
    let address: String
    let symbols: [Symbol]?
  }

  private struct Symbol: Decodable {
    enum CodingKeys: String, CodingKey { case file = "FileName", line = "Line" }
    let file: String
    let line: Int
  }

  /// - Parameter sources: The files that count; the frames of one address go from inlined code outwards, and the first in one of
  ///   them is taken.
  /// - Returns: A line for each address that has one.
  static func lines(in printed: [UInt8], sources: Set<String>) -> [Int64: SourceLine] {
    guard let entries = try? JSONDecoder().decode([Entry].self, from: Data(printed)) else { return [:] }
    var lines: [Int64: SourceLine] = [:]
    for entry in entries {
      guard entry.address.hasPrefix("0x"), let address = Int64(entry.address.dropFirst(2), radix: 16),
        let symbol = entry.symbols?.first(where: { $0.line > 0 && sources.contains($0.file) })
      else { continue }
      lines[address] = SourceLine(file: symbol.file, line: symbol.line)
    }
    return lines
  }
}
