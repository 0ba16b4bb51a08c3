/// A report of ThreadSanitizer about a race, read from what it prints with the format of frames that ``format`` asks for.
///
/// The program under test can print such a report itself, and so fail itself. That does it no good.
struct ThreadReport: Equatable {
  /// One of the two accesses.
  struct Access: Equatable {
    let isWrite: Bool
    /// Offsets in the program's own code, innermost first.
    let frames: [Int64]
  }

  let accesses: [Access]

  /// For `stack_trace_format`: the offset in a module, and the module's path.
  static let format = "    frame %o %m"

  private static let races = ["data race", "Swift access race", "race on external object", "heap-use-after-free"]

  /// - Parameters:
  ///   - printed: What a process wrote on standard error.
  ///   - program: The path of its executable.
  /// - Returns: The first race that it tells; `nil` if it tells none.
  init?(_ printed: String, program: String) {
    let lines = printed.split(separator: "\n", omittingEmptySubsequences: false)
    let heading = "WARNING: ThreadSanitizer: "
    guard
      let start = lines.firstIndex(where: { line in
        line.hasPrefix(heading) && Self.races.contains { line.dropFirst(heading.count).hasPrefix($0) }
      })
    else { return nil }
    var accesses: [Access] = []
    var open: (isWrite: Bool, frames: [Int64])?
    for line in lines[(start + 1)...] {
      if let frame = Self.frame(line) {
        if frame.module == program { open?.frames.append(frame.offset) }
      } else {
        if let access = open { accesses.append(Access(isWrite: access.isWrite, frames: access.frames)) }
        open = Self.isWrite(line).map { ($0, []) }
      }
      if accesses.count == 2 || line.hasPrefix("SUMMARY:") { break }
    }
    self.accesses = accesses
  }

  /// Reads the heading of an access, such as `Previous write of size 8 at 0x7208 by thread T1:`.
  private static func isWrite(_ line: Substring) -> Bool? {
    let words = line.lowercased().split(separator: " ")
    guard line.hasPrefix("  "), words.contains("at"), words.contains("by") else { return nil }
    if words.contains(where: { $0 == "write" || $0 == "modifying" }) { return true }
    return words.contains("read") ? false : nil
  }

  private static func frame(_ line: Substring) -> (offset: Int64, module: String)? {
    let words = line.split(separator: " ", maxSplits: 2)
    guard words.count == 3, words[0] == "frame", words[1].hasPrefix("0x"), let offset = Int64(words[1].dropFirst(2), radix: 16)
    else { return nil }
    return (offset, String(words[2]))
  }
}
