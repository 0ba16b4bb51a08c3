/// What the linker says, as messages of the compiler.
enum LinkerMessages {
  /// - Parameter source: The file to name when the program has no entry point.
  /// - Returns: At least one error.
  static func messages(in output: [UInt8], source: String?) -> [CompilerMessage] {
    var errors: [CompilerMessage] = []
    for line in String(decoding: output, as: UTF8.self).split(separator: "\n") {
      if let place = place(line), let last = errors.indices.last {
        // Where it is used, or first defined, is where something can be done about it.
        if errors[last].file == nil { (errors[last].file, errors[last].line, errors[last].column) = (place.file, place.line, 1) }
      } else if let marker = line.firstRange(of: "error: ") {
        errors.append(message(String(line[marker.upperBound...]), file: nil))
      }
    }
    if errors.contains(where: { $0.text == "undefined symbol: main" }) {
      return [
        message("the program has no entry point: no type in it is marked @main", file: source)
      ]
    }
    return errors.isEmpty ? [message("the linker failed", file: nil)] : errors
  }

  /// Reads `>>> referenced by a.swift:3 (/answers/a.swift:3)`.
  private static func place(_ line: Substring) -> (file: String, line: Int)? {
    guard line.hasPrefix(">>> "), line.hasSuffix(")"), let open = line.ranges(of: " (").last else { return nil }
    let parts = line[open.upperBound...].dropLast().split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 2, let number = parts.last.flatMap({ Int($0) }) else { return nil }
    return (parts.dropLast().joined(separator: ":"), number)
  }

  private static func message(_ text: String, file: String?) -> CompilerMessage {
    CompilerMessage(file: file, line: 0, column: 0, severity: .error, text: text, group: "linker")
  }
}
