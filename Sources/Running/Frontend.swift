package import Curriculum

/// The compiler's frontend, which makes an object of one source or of all sources of a module.
struct Frontend {
  /// What came of it.
  struct Result: Sendable {
    /// The path of the object; `nil` if the compiler does not accept the source.
    let object: String?
    let messages: [CompilerMessage]
  }

  let request: BuildRequest
  let toolchain: Toolchain
  let library: PracticeLibrary
  let tools: Tools

  /// - Parameters:
  ///   - source: The one to compile, beside which the others are only read; `nil` for all of them into one object.
  ///   - object: Where the object goes.
  func compile(_ source: String? = nil, to object: String) async throws -> Result {
    let compilation = try await tools.run(toolchain.frontend.program, arguments(source, object))
    let messages = CompilerMessageParser.messages(in: String(decoding: compilation.output, as: UTF8.self))
    if compilation.termination.isSuccess { return Result(object: object, messages: messages) }
    if messages.contains(where: { $0.severity == .error }), case .exited = compilation.termination {
      return Result(object: nil, messages: messages)
    }
    throw failure(compilation)
  }

  /// `-parse-as-library`, `-swift-version 6`, `-Onone` and `-g` are among those that the driver was asked about.
  private func arguments(_ source: String?, _ object: String) -> [String] {
    var arguments = toolchain.frontend.arguments
    arguments += ["-diagnostic-style", "llvm", "-I", library.modules, "-module-name", request.module]
    if let first = source ?? request.sources.first { arguments += ["-file-compilation-dir", first.parentFolder] }
    arguments += request.flags
    for path in request.sources { arguments += path == source ? ["-primary-file", path] : [path] }
    return arguments + ["-o", object]
  }

  private func failure(_ compilation: SupervisedProcess.Outcome) -> LanesError {
    let names = request.sources.map { "\"\($0)\"" }.joined(separator: " and ")
    if compilation.termination == .deadline {
      return LanesError(
        code: .compiler, message: "the compiler did not come to an end on \(names) within \(tools.deadline)",
        fix: "split the largest expressions, or give their parts types")
    }
    let lines = String(decoding: compilation.output, as: UTF8.self).split(separator: "\n")
    let said = lines.first { $0.contains("Assertion") || $0.contains("atal error") } ?? lines.first { !$0.isEmpty }
    return LanesError(
      code: .compiler, message: "the compiler crashed on \(names)" + (said.map { ": \($0)" } ?? ""),
      fix: "undo the last edit, or compile the file with `swiftc` to see the whole report")
  }
}

extension LanesError.Code {
  /// The compiler crashed, or did not come to an end.
  package static let compiler = Self(name: "compiler", exitStatus: 1)
}
