/// What the linker says, as messages of the compiler.
enum LinkerMessages {
  /// - Parameter source: The file to name when the program has no entry point.
  /// - Returns: At least one error.
  static func messages(in output: [UInt8], source: String?) -> [CompilerMessage] {
    let errors = String(decoding: output, as: UTF8.self).split(separator: "\n").compactMap { line in
      line.firstRange(of: "error: ").map { String(line[$0.upperBound...]) }
    }
    if errors.contains("undefined symbol: main") {
      return [
        message("the program has no entry point: no type in it is marked @main", file: source)
      ]
    }
    return errors.isEmpty ? [message("the linker failed", file: nil)] : errors.map { message($0, file: nil) }
  }

  private static func message(_ text: String, file: String?) -> CompilerMessage {
    CompilerMessage(file: file, line: 0, column: 0, severity: .error, text: text, group: "linker")
  }
}
