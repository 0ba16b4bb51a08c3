/// Reads what a course list needs of a lesson: its front matter and the names in its folders.
struct SummaryReader {
  /// Keys that the front matter of a lesson may have.
  static let keys = ["format", "title", "part", "pattern", "python", "needs", "covers", "swift", "minutes", "cores"]

  private(set) var problems = [Diagnostic]()
  private(set) var summary: LessonSummary
  /// lesson.md, if it could be read.
  private(set) var source: SourceText?
  /// The parts of its body.
  private(set) var parts = [MarkdownPart]()
  /// The lesson's demos with their usual settings, by name.
  private(set) var demos = [Demo]()

  init(_ folder: LessonFolder) {
    summary = LessonSummary(number: folder.number, id: folder.id, folder: folder.path)
    let demoReader = DemoReader(lesson: folder.id, folder: "\(folder.path)/demos")
    demos = demoReader.demos
    problems += demoReader.problems
    readSource()
    listNames()
  }

  private mutating func readSource() {
    do throws(Diagnostic) {
      let source = try SourceText(reading: summary.file)
      self.source = source
      var start = 0
      do throws(Diagnostic) {
        let front = try FrontMatter(source)
        start = front.end
        readKeys(front)
      } catch { problems.append(error) }
      parts = MarkdownPart.scan(source.lines, from: start)
    } catch {
      let missing = error.message == "there is no such file"
      problems.append(
        missing ? Diagnostic(file: error.file, message: "the lesson has no lesson.md", fix: "add it, or remove the folder") : error)
    }
  }

  private mutating func readKeys(_ front: FrontMatter) {
    guard let yaml = front.yaml else {
      problems.append(
        Diagnostic(
          file: summary.file, message: "the lesson has no front matter",
          fix: "begin the file with '---', 'format: 1', 'title: ...' and '---'"))
      return
    }
    var keys = Settings(yaml, at: .init(file: summary.file, lines: 1, columns: 0), keys: Self.keys, what: "front matter")
    defer { problems += keys.problems }
    // YAML that cannot be read has one complaint already.
    guard keys.problems.isEmpty || Self.keys.contains(where: keys.has) else { return }
    if keys.required("format", fix: "add 'format: 1'") != nil { _ = keys.integer("format", in: 1...1) }
    if let title = keys.required("title", fix: "add 'title: ...'") { summary.title = title }
    summary.part = keys.string("part")
    summary.pattern = keys.string("pattern")
    summary.python = keys.string("python")
    summary.needs = keys.strings("needs") ?? []
    summary.covers = keys.strings("covers") ?? []
    summary.minutes = keys.integer("minutes", in: 1...600)
    summary.cores = keys.integer("cores", in: 1...64)
    if let version = keys.string("swift") {
      let numbers = version.split(separator: ".", omittingEmptySubsequences: false)
      if numbers.count <= 3, numbers.allSatisfy({ UInt16($0) != nil }) {
        summary.swift = version
      } else {
        keys.reject("swift", "'swift' cannot be '\(version)'", fix: "write a version such as '5.5' or '6.2'")
      }
    }
  }

  private mutating func listNames() {
    var mentionedDemos = [String]()
    var mentionedExercises = [String]()
    for case .fence(let fence, _) in parts {
      if fence.word == "demo", let reference = DemoReference(fence.arguments) { mentionedDemos.append(reference.demo) }
      if fence.word == "exercise" { mentionedExercises.append(fence.arguments) }
    }
    demos = Self.order(demos, by: mentionedDemos, name: \.name)
    summary.demos = demos.map { .init(name: $0.name, variants: $0.variants.compactMap(\.name)) }
    let folders = Folder("\(summary.folder)/exercises")?.folders.filter { LessonFolder.isID($0) } ?? []
    summary.exercises = Self.order(folders, by: mentionedExercises, name: \.self)
  }

  private static func order<Item>(_ items: [Item], by names: [String], name: (Item) -> String) -> [Item] {
    func rank(_ item: Item) -> Int { names.firstIndex(of: name(item)) ?? names.count }
    return items.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
  }
}
