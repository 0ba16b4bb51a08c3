/// The YAML between two lines of `---` at a file's beginning.
struct FrontMatter {
  /// The text between the lines; nil if the file does not begin with one.
  let yaml: String?
  /// The index of the first line after it.
  let end: Int

  /// - Throws: A ``Diagnostic`` if it is not closed.
  init(_ source: SourceText) throws(Diagnostic) {
    guard source.lines.first.map(Self.isRule) == true else {
      yaml = nil
      end = 0
      return
    }
    guard let close = source.lines.dropFirst().firstIndex(where: Self.isRule) else {
      throw Diagnostic(
        file: source.path, message: "the front matter is not closed", fix: "write '---' on a line of its own under its last key")
    }
    yaml = source.lines[1..<close].joined(separator: "\n")
    end = close + 1
  }

  private static func isRule(_ line: String) -> Bool {
    line.hasPrefix("---") && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
  }
}
