import Foundation
import PseudoTerminal
import TestSupport
import Testing

/// A home of its own for one test: the built tool is run in it from outside, with an environment that is given in full.
struct TemporaryHome: Sendable {
  /// How a process ended, and what it left.
  struct Finished: Sendable {
    let status: Int32
    /// Standard output and standard error.
    let output: String
    let errors: String
    /// Processes that it started and that live on, each with its command line.
    let survivors: [String]

    /// The lines of standard output.
    var lines: [String] { output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

    /// The length of the longest line of standard output, in characters.
    var widest: Int { lines.map(\.count).max() ?? 0 }

    /// Whether standard output is nothing but ASCII.
    var isASCII: Bool { output.allSatisfy(\.isASCII) }

    /// What of standard output a terminal would not print but obey.
    var controlCodes: [Unicode.Scalar] {
      output.unicodeScalars.filter { $0.value < 32 && $0 != "\n" || (127..<160).contains($0.value) }
    }

    /// How many lines of standard output satisfy the predicate.
    func count(_ predicate: (String) -> Bool) -> Int { lines.count(where: predicate) }

    /// Standard output as JSON.
    func json() throws -> NSDictionary {
      try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? NSDictionary, "no JSON object: \(output)")
    }
  }

  struct Unfinished: Error, CustomStringConvertible { let description: String }

  private let folder: Scratch
  let course: String

  /// - Parameter course: A fixture course, or the path of another.
  init(course: String = "TinyCourse") throws {
    folder = try Scratch()
    self.course = course.contains("/") ? course : fixture(course)
    for name in ["tmp", "here"] {
      try FileManager.default.createDirectory(atPath: "\(folder.path)/\(name)", withIntermediateDirectories: true)
    }
  }

  var path: String { folder.path }

  /// Programs that several tests compile are compiled once for all of them.
  private static let cache: String = {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lanes-cache-\(ProcessInfo.processInfo.processIdentifier)")
      .path
    atexit { try? FileManager.default.removeItem(atPath: TemporaryHome.cache) }
    return folder
  }()

  /// All variables of the tool's environment.
  var environment: [String: String] {
    [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": path, "TMPDIR": "\(path)/tmp",
      "XDG_STATE_HOME": "\(path)/state", "XDG_CONFIG_HOME": "\(path)/config", "XDG_CACHE_HOME": Self.cache,
      "LANES_WORKSPACE": "\(path)/answers", "LANES_LESSONS": course, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
    ]
  }

  // MARK: Files

  /// Puts an answer into the learner's file of an exercise, such as `tiny/passes`.
  func answer(_ exercise: String, _ text: String) throws { try folder.write("answers/\(exercise).swift", text) }

  /// Puts a file of the exercise's folder, such as `solution`, into the learner's file.
  func answer(_ exercise: String, with file: String) throws {
    let name = try #require(exercise.split(separator: "/").last)
    try answer(exercise, try String(contentsOfFile: "\(course)/01-tiny/exercises/\(name)/\(file).swift", encoding: .utf8))
  }

  func write(_ name: String, _ text: String) throws { try folder.write(name, text) }
  func text(_ name: String) -> String? { folder.text(name) }
  var files: [String] { folder.files }
  /// Whether any file or folder in it begins with this.
  func has(_ prefix: String) -> Bool { files.contains { $0.hasPrefix(prefix) } }
  /// Whether the sandbox of a learner's program is there: its folder stands among its arguments.
  var hasChild: Bool {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc"))?.filter { Int($0) != nil } ?? []
    return processes.contains { process in
      let words = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
      return words.range(of: Data("--owns\0\(path)/tmp/lanes-".utf8)) != nil
    }
  }

  /// Waits for something that happens outside a terminal, and takes what the terminal shows meanwhile.
  func wait(for what: String, watching terminal: PseudoTerminal, seconds: Int = 60, until predicate: () -> Bool) throws {
    for _ in 0..<(seconds * 20) {
      if predicate() { return }
      try? terminal.wait(for: what, seconds: 0.05) { _ in false }
    }
    throw Unfinished(description: "\(what): not in \(seconds) s")
  }

  // MARK: Running

  /// Runs `lanes` to its end.
  ///
  /// - Parameters:
  ///   - input: All of its standard input, which is no terminal.
  ///   - changes: Variables that differ from ``environment``; an empty value leaves one out.
  func lanes(_ words: String..., input: String = "", with changes: [String: String] = [:]) async throws -> Finished {
    try await run(builtProduct("lanes"), words, input: input, changes)
  }

  /// The same as a user who owns nothing but this home; only root can do that.
  func lanesAsNobody(_ words: String...) async throws -> Finished {
    let nobody = 65534
    for file in [""] + files {
      try FileManager.default.setAttributes(
        [.ownerAccountID: nobody, .groupOwnerAccountID: nobody], ofItemAtPath: "\(path)/\(file)")
    }
    let program = ["--reuid", "\(nobody)", "--regid", "\(nobody)", "--clear-groups", builtProduct("lanes")]
    return try await run("/usr/bin/setpriv", program + words, ["XDG_CACHE_HOME": "\(path)/cache"])
  }

  /// The same with words in an array.
  func lanes(words: [String]) async throws -> Finished { try await run(builtProduct("lanes"), words) }

  /// Runs `lanes` with a standard output that nobody reads any more.
  func lanesIntoClosedPipe(_ words: [String]) async throws -> Finished {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    return try await run(builtProduct("lanes"), words, output: pipe.fileHandleForWriting)
  }

  private func run(
    _ program: String, _ words: [String], input: String = "", _ changes: [String: String] = [:], output: FileHandle? = nil
  ) async throws -> Finished {
    let number = UUID().uuidString
    for (stream, text) in [("in", input), ("out", ""), ("err", "")] { try folder.write("tmp-\(number).\(stream)", text) }
    func stream(_ name: String) -> String { "\(path)/tmp-\(number).\(name)" }
    defer { for name in ["in", "out", "err"] { try? FileManager.default.removeItem(atPath: stream(name)) } }

    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = words
    process.environment = environment.merging(changes) { $1 }.filter { !$0.value.isEmpty }
    process.currentDirectoryURL = URL(filePath: "\(path)/here")
    let keyboard = try FileHandle(forReadingFrom: URL(filePath: stream("in")))
    let handles = try ["out", "err"].map { try FileHandle(forWritingTo: URL(filePath: stream($0))) }
    defer { for handle in [keyboard] + handles { try? handle.close() } }
    process.standardInput = keyboard
    process.standardOutput = output ?? handles[0]
    process.standardError = handles[1]
    let status = try await Turnstile.shared.pass { [process = Started(process)] in try await process.run(seconds: 120) }
    return Finished(
      status: status, output: folder.text("tmp-\(number).out") ?? "", errors: folder.text("tmp-\(number).err") ?? "",
      survivors: survivors)
  }

  /// Processes whose environment names this home: all that the tool starts inherit it, or get a folder in it.
  var survivors: [String] {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc"))?.filter { Int($0) != nil } ?? []
    return processes.compactMap { process in
      guard let variables = FileManager.default.contents(atPath: "/proc/\(process)/environ"),
        variables.range(of: Data(path.utf8)) != nil
      else { return nil }
      let words = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
      return words.isEmpty ? nil : String(decoding: words, as: UTF8.self).replacing("\0", with: " ")
    }
  }
}

/// A process that is about to run.
private struct Started: @unchecked Sendable {  // @unchecked: the process is handed over here and touched by nobody else.
  private let process: Process

  init(_ process: Process) { self.process = process }

  /// - Returns: The exit status, or 128 and the signal's number.
  func run(seconds: Int) async throws -> Int32 {
    let timer = DispatchSource.makeTimerSource()
    timer.schedule(deadline: .now() + .seconds(seconds))
    timer.setEventHandler { kill(process.processIdentifier, SIGKILL) }
    try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in ended.resume() }
      do { try process.run() } catch { return ended.resume(throwing: error) }
      timer.resume()
    }
    timer.cancel()
    guard process.terminationReason != .uncaughtSignal || process.terminationStatus != SIGKILL else {
      throw TemporaryHome.Unfinished(description: "did not end in \(seconds) s: \(process.arguments ?? [])")
    }
    return process.terminationReason == .uncaughtSignal ? 128 + process.terminationStatus : process.terminationStatus
  }
}
