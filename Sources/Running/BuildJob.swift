package import Curriculum
import Foundation

/// One compilation: sources to an object with the frontend, the object to an executable with the linker.
struct BuildJob {
  enum Outcome {
    case accepted(warnings: [CompilerMessage])
    case rejected([CompilerMessage])
  }

  let request: BuildRequest
  let toolchain: Toolchain
  let library: PracticeLibrary
  /// Where the object and the executable, named `program`, go.
  let folder: String
  let deadline: Duration

  func run() async throws -> Outcome {
    let object = folder.slash("program.o")
    let compilation = try await run(toolchain.frontend.program, compilerArguments(object))
    let messages = CompilerMessageParser.messages(in: String(decoding: compilation.output, as: UTF8.self))
    guard compilation.termination.isSuccess else {
      if messages.contains(where: { $0.severity == .error }), case .exited = compilation.termination { return .rejected(messages) }
      throw failure(compilation)
    }
    let problems = try await link(object)
    Files.remove(object)
    return problems.isEmpty ? .accepted(warnings: messages) : .rejected(messages + problems)
  }

  /// `-parse-as-library`, `-swift-version 6`, `-Onone` and `-g` are among those that the driver was asked about.
  private func compilerArguments(_ object: String) -> [String] {
    var arguments = toolchain.frontend.arguments
    arguments += ["-diagnostic-style", "llvm", "-I", library.modules, "-module-name", request.module]
    if let first = request.sources.first { arguments += ["-file-compilation-dir", first.parentFolder] }
    return arguments + request.flags + request.sources + ["-o", object]
  }

  /// Links first with the few libraries that nearly every program needs and, if something is missing, with all of them: reading
  /// Foundation's symbols takes as long as all the rest of linking.
  private func link(_ object: String) async throws -> [CompilerMessage] {
    if request.flags.contains(where: { $0.hasPrefix("-sanitize") }) { return try await linkWithDriver(object) }
    let few = ["swiftCore", "swift_Concurrency", "swift_StringProcessing", "swiftSynchronization", "swiftSwiftOnoneSupport"]
    if !mentionsOtherLibrary() {
      let linked = try await run(toolchain.linker.program, linkerArguments(object, few))
      if linked.termination.isSuccess { return [] }
    }
    let linked = try await run(toolchain.linker.program, linkerArguments(object, toolchain.libraries))
    return linked.termination.isSuccess ? [] : LinkerMessages.messages(in: linked.output, source: request.sources.last)
  }

  private func linkerArguments(_ object: String, _ libraries: [String]) -> [String] {
    // Practice comes first, so that the loader finds its clock before the one of libc, and stays even if no symbol of it is used.
    toolchain.linker.before
      + ["-o", folder.slash("program"), object, "-rpath", library.folder]
      + ["--no-as-needed", "-L", library.folder, "-lPractice"]
      + ["--as-needed"] + toolchain.libraryFolders.flatMap { ["-L", $0] } + libraries.map { "-l\($0)" } + ["--no-as-needed"]
      + toolchain.linker.after
  }

  /// Sanitizers bring libraries that only the driver knows.
  private func linkWithDriver(_ object: String) async throws -> [CompilerMessage] {
    let sanitizers = request.flags.filter { $0.hasPrefix("-sanitize") }
    let arguments =
      sanitizers + [object, "-o", folder.slash("program"), "-L", library.folder, "-lPractice"]
      + ["-Xlinker", "-rpath", "-Xlinker", library.folder]
    let linked = try await run(toolchain.compiler, arguments)
    return linked.termination.isSuccess ? [] : LinkerMessages.messages(in: linked.output, source: request.sources.last)
  }

  /// A guess that only saves time: it decides whether to try the few libraries first.
  private func mentionsOtherLibrary() -> Bool {
    request.sources.contains { source in
      let text = String(decoding: Files.read(source) ?? [], as: UTF8.self)
      return ["import Foundation", "import Dispatch", "import Glibc", "import Observation"].contains { text.contains($0) }
    }
  }

  private func run(_ program: String, _ arguments: [String]) async throws -> SupervisedProcess.Outcome {
    let process = SupervisedProcess(executable: program, arguments: arguments, deadline: deadline)
    let outcome: SupervisedProcess.Outcome
    do {
      outcome = try await process.run()
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      throw LanesError.toolchain("\"\(program)\" cannot be started: \(error)", fix: "run `lanes doctor`")
    }
    if outcome.termination == .interrupted { throw CancellationError() }
    return outcome
  }

  private func failure(_ compilation: SupervisedProcess.Outcome) -> LanesError {
    let names = request.sources.map { "\"\($0)\"" }.joined(separator: " and ")
    if compilation.termination == .deadline {
      return LanesError(
        code: .compiler, message: "the compiler did not come to an end on \(names) within \(deadline)",
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
