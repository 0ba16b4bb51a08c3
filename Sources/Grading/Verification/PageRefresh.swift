package import Curriculum
import Foundation
import Running

/// Writes copies into the blocks of lesson.md, everything else as it stands.
package enum PageRefresh {
  /// Brings the blocks of some pages up to date; a page is replaced as a whole, under a temporary name first.
  ///
  /// - Returns: The paths of the pages that were written.
  /// - Throws: `LanesError` if a page cannot be written; those before it have been.
  package static func write(_ copies: [BlockCopy]) throws(LanesError) -> [String] {
    let pages = Dictionary(grouping: copies, by: \.file)
    for (file, copies) in pages.sorted(by: { $0.key < $1.key }) {
      guard let bytes = Files.read(file), let text = String(bytes: bytes, encoding: .utf8) else {
        throw .pageNotWritten(file, "it cannot be read")
      }
      do {
        try Files.replace(file, with: Array(refreshed(text, copies).utf8))
      } catch {
        throw .pageNotWritten(file, error.localizedDescription)
      }
    }
    return pages.keys.sorted()
  }

  /// A page with the bodies of its blocks replaced. Line ends and a byte order mark stay as they are.
  static func refreshed(_ text: String, _ copies: [BlockCopy]) -> String {
    let lineEnd = text.utf8.contains(0x0D) ? "\r\n" : "\n"
    var lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for copy in copies.sorted(by: { $0.line > $1.line }) {
      let opening = lines[copy.line - 1]
      let indentation = String(repeating: " ", count: opening.prefix { $0 == " " }.count)
      let body = copy.body.map { $0.isEmpty ? "" : indentation + $0 }
      lines.replaceSubrange(copy.line..<(copy.line + copy.written.count), with: body)
    }
    return lines.joined(separator: lineEnd)
  }
}

extension LanesError {
  fileprivate static func pageNotWritten(_ file: String, _ reason: String) -> LanesError {
    LanesError(code: .failed, message: "\"\(file)\" was not written: \(reason)", fix: "make it and its folder writable")
  }
}
