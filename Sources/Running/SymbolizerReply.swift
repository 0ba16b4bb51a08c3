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
    enum CodingKeys: String, CodingKey { case name = "FunctionName", file = "FileName", line = "Line", function = "StartAddress" }
    let name: String?
    let file: String
    let line: Int
    let function: String?

    /// The compiler's own function that hands out a global variable: its line is the declaration, and whoever uses it stands elsewhere.
    var isAccessor: Bool { name?.hasSuffix("vau") ?? false }
  }

  /// An address in one of the sources.
  struct Place: Equatable {
    let address: Int64
    let file: String
    /// 0 for none: the compiler gives some instructions no line.
    let line: Int
    /// Where its function's code begins, in hexadecimal; empty if unknown.
    let function: String
  }

  /// - Parameter sources: The files that count; the frames of one address go from inlined code outwards, and the first in one of
  ///   them is taken, rather one with a line.
  /// - Returns: Those addresses that are in one of the sources.
  static func places(in printed: [UInt8], sources: Set<String>) -> [Place] {
    guard let entries = try? JSONDecoder().decode([Entry].self, from: Data(printed)) else { return [] }
    return entries.compactMap { entry in
      guard entry.address.hasPrefix("0x"), let address = Int64(entry.address.dropFirst(2), radix: 16) else { return nil }
      let known = entry.symbols?.filter { sources.contains($0.file) && !$0.isAccessor } ?? []
      guard let symbol = known.first(where: { $0.line > 0 }) ?? known.first else { return nil }
      return Place(address: address, file: symbol.file, line: symbol.line, function: symbol.function ?? "")
    }
  }
}
