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
    if messages.contains(where: { $0.severity == .error }) {
      switch compilation.termination {
      // Of more errors than are read, the first are enough.
      case .exited, .outputLimit: return Result(object: nil, messages: messages)
      default: break
      }
    }
    throw failure(compilation)
  }

  /// `-parse-as-library`, `-swift-version 6`, `-Onone` and `-g` are among those that the driver was asked about.
  private func arguments(_ source: String?, _ object: String) -> [String] {
    var arguments = toolchain.frontend.arguments
    arguments += ["-diagnostic-style", "llvm", "-print-diagnostic-groups", "-I", library.modules, "-module-name", request.module]
    if let first = source ?? request.sources.first { arguments += ["-file-compilation-dir", first.parentFolder] }
    arguments += request.flags
    for path in request.sources { arguments += path == source ? ["-primary-file", path] : [path] }
    return arguments + ["-o", object]
  }

  /// The compiler's own failure. It says nothing about whether the program is right, so it is no message about it.
  private func failure(_ compilation: SupervisedProcess.Outcome) -> LanesError {
    let names = request.sources.map { "\"\($0)\"" }.joined(separator: " and ")
    if compilation.termination == .deadline {
      return LanesError(
        code: .compiler, message: "the compiler did not come to an end on \(names) within \(tools.deadline)",
        fix: "split the largest expressions, or give their parts types")
    }
    let report = CompilerCrash(String(decoding: compilation.output, as: UTF8.self), sources: request.sources)
    let place = report.place.map { ", at \($0)" } ?? ""
    return LanesError(
      code: .compiler,
      message: "the compiler crashed on \(names)\(place), which is a fault of the compiler's"
        + (report.words.map { ": \($0)" } ?? ""),
      fix: "write what you changed last in another way; `swiftc -typecheck FILE` shows the whole report")
  }
}

extension LanesError.Code {
  /// The compiler crashed, or did not come to an end.
  package static let compiler = Self(name: "compiler", exitStatus: 1)
}
