/// What a compiler driver would run, read from what it prints under `-###`.
///
/// The drivers know where plug-ins, start files and system libraries lie; we ask them once and then run the same programs ourselves,
/// which saves their start, the extraction of autolink entries and a second driver for every build.
enum DriverPlan {
  /// How to make an object file.
  struct Compile: Codable, Equatable, Sendable {
    let program: String
    /// Without source files, module name, directory and output, which differ from build to build.
    let arguments: [String]
  }

  /// How to make an executable: the objects go between the two halves.
  struct Link: Codable, Equatable, Sendable {
    let program: String
    let before: [String]
    let after: [String]
  }

  /// Reads the one job of `swiftc -### -c FILE`.
  ///
  /// - Returns: `nil` if there is no job of a compiler in it.
  static func compile(_ printed: String) -> Compile? {
    for line in printed.split(separator: "\n") {
      let words = ShellWords.split(line)
      guard words.count > 2, words[1] == "-frontend", words.contains("-c") else { continue }
      var arguments: [String] = []
      var index = 1
      while index < words.count {
        switch words[index] {
        case "-primary-file", "-module-name", "-file-compilation-dir", "-o": index += 2
        default:
          arguments.append(words[index])
          index += 1
        }
      }
      return Compile(program: words[0], arguments: arguments)
    }
    return nil
  }

  /// Reads the link job of `swiftc -### OBJECT`: the arguments of `clang`, which is only another driver.
  ///
  /// - Returns: The program and its arguments, without the file of autolink entries that an earlier job would have made.
  static func clang(_ printed: String) -> (program: String, arguments: [String])? {
    for line in printed.split(separator: "\n").reversed() {
      let words = ShellWords.split(line)
      guard let program = words.first, program.hasSuffix("clang") else { continue }
      return (program, words.dropFirst().filter { !$0.hasPrefix("@") })
    }
    return nil
  }

  /// Reads what `clang -### OBJECT` prints: the line of the linker itself.
  ///
  /// - Parameters:
  ///   - object: The name that stands for the objects.
  ///   - lld: The linker to use in place of the one that `clang` would.
  /// - Returns: `nil` if no line links `object`.
  static func link(_ printed: String, object: String, lld: String?) -> Link? {
    for line in printed.split(separator: "\n") where line.contains(object) {
      let words = ShellWords.split(line)
      guard words.contains("-dynamic-linker"), let place = words.firstIndex(of: object) else { continue }
      let before = Array(words[1..<place])
      guard let output = before.firstIndex(of: "-o"), output + 1 < before.count else { continue }
      let kept = before[..<output] + before[(output + 2)...]
      // Swift's own library is named with the others; an identifier of the build would cost a pass over the file.
      return Link(
        program: lld ?? words[0],
        before: kept.filter { $0 != "--build-id" },
        after: words[(place + 1)...].filter { $0 != "-lswiftCore" && $0 != "--build-id" })
    }
    return nil
  }
}
