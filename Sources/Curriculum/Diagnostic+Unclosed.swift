extension Diagnostic {
  /// A fence that swallows the rest of its file.
  static func unclosed(_ fence: Fence, in file: String) -> Diagnostic {
    Diagnostic(
      file: file, line: fence.line, column: fence.indentation + 1, message: "this code block is never closed",
      fix: "write a line with the same signs under its last line")
  }
}
