package import Curriculum
import Display
import Recording
package import Running
import Timeline

/// Runs demos: compiles what is not compiled yet, runs each variant in a child, and reads what it recorded.
extension Session {
  /// Variants of one demo to run, and what they are called.
  package struct Selection: Sendable {
    var demo: Demo
    var variants: [Variant]
    /// Virtual cores where a variant says nothing.
    var cores: Int
  }

  /// What a name on the command line selects: a demo, or one variant of it.
  package func select(_ typed: String, command: String) throws(LanesError) -> Selection {
    let whole = try names.find(.demo, typed, command: command)
    let parts = whole.split(separator: ":", maxSplits: 1).map(String.init)
    let path = parts[0].split(separator: "/").map(String.init)
    let lesson = try lesson(path[0])
    return try select(DemoReference(demo: path[1], variant: parts.count == 2 ? parts[1] : nil), in: lesson)
  }

  private func demoHere() throws(LanesError) -> Selection {
    let lesson = try currentLesson()
    let pieces = lesson.steps.isEmpty ? [] : lesson.steps[step(of: lesson)].pieces
    for piece in pieces.reversed() {
      guard case .demo(let block) = piece.content, let demo = lesson.demo(block.reference.demo) else { continue }
      return Selection(demo: demo, variants: block.variants, cores: lesson.summary.cores ?? Schedule().cores)
    }
    guard let first = lesson.demos.first else {
      throw LanesError(code: .notInCourse, message: "the lesson '\(lesson.id)' has no demos", fix: "lanes lessons")
    }
    return try select(DemoReference(demo: first.name), in: lesson)
  }

  /// What a lesson's text selects.
  func select(_ reference: DemoReference, in lesson: Lesson) throws(LanesError) -> Selection {
    guard let demo = lesson.demo(reference.demo) else { throw .fault("the demo '\(lesson.id)/\(reference)' went away") }
    let variants = reference.variant == nil ? demo.variants : demo.variants.filter { $0.name == reference.variant }
    return Selection(demo: demo, variants: variants, cores: lesson.summary.cores ?? Schedule().cores)
  }

  /// Runs a demo by the name that someone typed.
  ///
  /// - Parameter typed: `nil` for the demo shown last in the step where the lesson under way stands, or else that lesson's first.
  package func runDemo(_ typed: String?, options: DemoOptions) async throws -> DemoResult {
    let selection = if let typed { try select(typed, command: "run") } else { try demoHere() }
    var result = try await run(selection, options: options)
    if let other = options.compare { result.add(try await run(try select(other, command: "run"), options: options)) }
    return result
  }

  func run(_ selection: Selection, options: DemoOptions) async throws -> DemoResult {
    guard selection.demo.kind == .programs else {
      throw LanesError(
        code: .failed, message: "'\(selection.demo.id)' is a package of its own, which this version of Lanes cannot run",
        fix: "swift run, in \"\(selection.variants.first?.file ?? "")\"")
    }
    let programs = try await compile(selection)
    let toolchain = try await builder().toolchain
    // Each is a process of its own with a clock of its own: side by side they show what they show one after another.
    let runs = try await withThrowingTaskGroup(of: (Int, DemoRun).self) { group in
      for (index, (variant, program)) in zip(selection.variants, programs).enumerated() {
        let schedule = options.schedule(cores: variant.cores ?? selection.cores)
        group.addTask { (index, try await DemoRun.run(program, schedule: schedule, toolchain: toolchain)) }
      }
      var runs: [Int: DemoRun] = [:]
      for try await (index, run) in group { runs[index] = run }
      return runs
    }
    var result = DemoResult(demo: selection.demo.id)
    for (index, variant) in selection.variants.enumerated() {
      if let run = runs[index] { result.add(run, of: variant, demo: selection.demo.id) }
    }
    return result
  }

  private func compile(_ selection: Selection) async throws -> [Program] {
    let builder = try await builder()
    let requests = selection.variants.map { BuildRequest([$0.file], module: "Demo", flags: $0.flags) }
    return try await messages.showingProgress("compiling \(selection.demo.id)") {
      try await withThrowingTaskGroup(of: (Int, BuildResult).self) { group in
        for (index, request) in requests.enumerated() { group.addTask { (index, try await builder.build(request)) } }
        var programs: [Int: Program] = [:]
        for try await (index, result) in group {
          switch result {
          case .built(let program): programs[index] = program
          case .rejected(let errors): throw LanesError.demoRejected(selection.demo.id, errors)
          }
        }
        return requests.indices.compactMap { programs[$0] }
      }
    }
  }
}

extension LanesError {
  /// A demo of the course does not compile: a fault of its author's.
  fileprivate static func demoRejected(_ demo: String, _ errors: [CompilerMessage]) -> LanesError {
    let error = errors.first { $0.severity == .error }
    let place = error.map { "\($0.file ?? ""):\($0.line):\($0.column): \($0.text)" } ?? "the compiler gave no reason"
    return LanesError(code: .failed, message: "the demo '\(demo)' does not compile: \(place)", fix: "mend the demo's file")
  }
}
