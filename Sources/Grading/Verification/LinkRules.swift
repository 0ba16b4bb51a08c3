import Curriculum
import Foundation

/// Looks whether what a Markdown file links to is there: files and folders, headings, and lines of source files. Web addresses are not fetched.
struct LinkRules {
  /// The problems of one file, in its order; none of a file that cannot be read, which the loader tells.
  static func problems(in file: String) -> [Diagnostic] { (try? SourceText(reading: file)).map { problems(in: $0) } ?? [] }

  /// The problems of one file, in its order.
  static func problems(in source: SourceText) -> [Diagnostic] {
    LinkScanner.links(in: source.lines).compactMap { link in
      guard let (message, fix) = complaint(about: link.target, in: source) else { return nil }
      return Diagnostic(file: source.path, line: link.place.line, column: link.place.column, message: message, fix: fix)
    }
  }

  private static func complaint(about target: String, in source: SourceText) -> (String, String)? {
    if target.isEmpty { return ("the link leads nowhere", "write a path or an address between its parentheses") }
    if target.hasPrefix("//") || target.prefixMatch(of: /[a-zA-Z][a-zA-Z0-9+.\-]*:/) != nil { return nil }
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let written = parts[0].prefix { $0 != "?" }
    let anchor = parts.count == 2 ? String(parts[1]).removingPercentEncoding ?? String(parts[1]) : nil
    guard !written.isEmpty else { return anchor.flatMap { complaint(about: $0, in: source, named: "this file") } }
    if written.hasPrefix("/") {
      return ("'\(target)' begins at the root of a disk or a site", "write the path from this file's folder")
    }
    let path = String(written).removingPercentEncoding ?? String(written)
    let folder = (source.path as NSString).deletingLastPathComponent
    let whole = ((folder.isEmpty ? "." : folder) as NSString).appendingPathComponent(path)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder) else {
      return ("the link leads to '\(path)', which is not there", suggestion(for: path, at: whole))
    }
    guard let anchor, !isFolder.boolValue, let other = try? SourceText(reading: whole) else { return nil }
    return complaint(about: anchor, in: other, named: "'\(path)'")
  }

  private static func complaint(about anchor: String, in file: SourceText, named name: String) -> (String, String)? {
    if anchor.isEmpty { return nil }
    guard file.path.hasSuffix(".md") else {
      guard let lines = anchor.wholeMatch(of: /L(\d+)(?:-L?(\d+))?/), let last = Int(lines.2 ?? lines.1) else { return nil }
      return last <= file.lines.count
        ? nil : ("\(name) has \(file.lines.count) lines, so '#\(anchor)' is not there", "link to lines up to \(file.lines.count)")
    }
    let names = HeadingAnchors(file.lines).names
    if names.contains(anchor) { return nil }
    let near = nearest(to: anchor, in: names).map { "write '#\($0)'" }
    return ("no heading of \(name) is called '#\(anchor)'", near ?? "link to one of its headings, or add it")
  }

  private static func suggestion(for path: String, at whole: String) -> String {
    let folder = (whole as NSString).deletingLastPathComponent
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard let near = nearest(to: (whole as NSString).lastPathComponent, in: names) else { return "add the file, or mend the path" }
    let above = (path as NSString).deletingLastPathComponent
    return "write '\(above.isEmpty ? near : above + "/" + near)'"
  }
}
