import Timeline

/// What the compiler prints when it crashes.
struct CompilerCrash {
  /// Its own words, in one line; `nil` if it printed none.
  let words: String?
  /// The innermost place in one of the sources that it was at work on; `nil` if it names none.
  let place: SourceLine?

  init(_ printed: String, sources: [String]) {
    let lines = printed.split(separator: "\n")
    words =
      (lines.first { $0.contains("Assertion") || $0.contains("atal error") || $0.contains("UNREACHABLE") }
      ?? lines.first { !$0.isEmpty && !$0.hasPrefix("Please submit") && !$0.hasPrefix("Stack dump") })
      .map(String.init)
    // Such as `3.	While evaluating request TypeCheckFunctionBodyRequest(...) at [/answers/a.swift:3:1 - line:5:1]`, the innermost last.
    place =
      lines.filter { $0.first?.isNumber == true }.reversed().lazy.compactMap { line in
        sources.lazy.compactMap { source -> SourceLine? in
          guard let name = line.firstRange(of: source + ":") else { return nil }
          return Int(line[name.upperBound...].prefix { $0.isNumber }).map { SourceLine(file: source, line: $0) }
        }.first
      }.first
  }
}
