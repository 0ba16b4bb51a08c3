import Foundation

/// The text of a history file. Pure: bytes in, entries out, and back.
struct HistoryText: Equatable {
  /// In the order they were written.
  private(set) var entries = [String]()
  /// Whether the last line had no end and could not be used.
  private(set) var isCutShort = false

  /// Reads a file; nil if it is not text. A last line without an end is kept if it is whole UTF-8.
  init?(_ bytes: [UInt8]) {
    guard !bytes.contains(0) else { return nil }
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let tail = lines.popLast() ?? []
    for line in lines {
      guard let text = String(bytes: line, encoding: .utf8) else { return nil }
      add(text)
    }
    guard let text = String(bytes: tail, encoding: .utf8) else {
      isCutShort = true
      return
    }
    add(text)
  }

  private mutating func add(_ line: String) {
    let entry = Self.entry(from: line)
    if !entry.isEmpty { entries.append(entry) }
  }

  /// The last `limit` entries, oldest first; of equal ones only the newest.
  func newest(_ limit: Int) -> [String] {
    var seen = Set<String>()
    var newest = [String]()
    for entry in entries.reversed() where seen.insert(entry).inserted {
      newest.append(entry)
      if newest.count == limit { break }
    }
    return newest.reversed()
  }

  /// The line for an entry, with its end; nil for one that is not kept.
  static func line(for entry: String) -> [UInt8]? {
    guard entry.utf8.count <= 64 * 1024, entry.utf8.first != UInt8(ascii: " "), entry.contains(where: { !$0.isWhitespace }) else {
      return nil
    }
    var line = [UInt8]()
    for byte in entry.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): line += [UInt8(ascii: "\\"), UInt8(ascii: "\\")]
      case 0x0A: line += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      // A zero byte would make the file look like one that is not text.
      case 0: continue
      default: line.append(byte)
      }
    }
    return line + [0x0A]
  }

  /// The entry of a line; an escape that nobody writes stays as it is.
  static func entry(from line: String) -> String {
    guard line.utf8.contains(UInt8(ascii: "\\")) else { return line }
    var entry = ""
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if isEscaped {
        isEscaped = false
        switch scalar {
        case "\\": entry.unicodeScalars.append("\\")
        case "n": entry.unicodeScalars.append("\n")
        default: entry.unicodeScalars.append(contentsOf: ["\\", scalar])
        }
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        entry.unicodeScalars.append(scalar)
      }
    }
    if isEscaped { entry.unicodeScalars.append("\\") }
    return entry
  }
}
