/// Finds the lessons' folders of a course.
struct CourseScan {
  let root: String
  /// By number, then by id; no id twice.
  private(set) var folders = [LessonFolder]()
  private(set) var problems = [Diagnostic]()

  init(_ path: String) throws(LanesError) {
    root = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let folder = Folder(root) else { throw .noCourse(at: path) }
    for name in folder.folders {
      if let lesson = LessonFolder(name, in: root) {
        folders.append(lesson)
      } else if Folder("\(root)/\(name)")?.has("lesson.md") == true {
        problems.append(
          Diagnostic(
            file: "\(root)/\(name)", message: "'\(name)' cannot be a lesson's folder",
            fix: "name it like '02-gather': a number, a hyphen, then lower-case letters, digits and hyphens"))
      }
    }
    guard !folders.isEmpty || !problems.isEmpty else { throw .noLessons(in: path) }
    folders.sort { ($0.number, $0.id) < ($1.number, $1.id) }
    var seen = [String: LessonFolder]()
    for folder in folders {
      if let first = seen[folder.id] {
        problems.append(
          Diagnostic(
            file: folder.path, message: "the id '\(folder.id)' is taken by '\(first.path.split(separator: "/").last ?? "")'",
            fix: "rename one of the two folders"))
      } else {
        seen[folder.id] = folder
      }
    }
    folders = folders.filter { seen[$0.id]?.path == $0.path }
  }

  /// Complaints about `needs` that name no lesson of the course.
  static func missingNeeds(of lessons: [LessonSummary]) -> [Diagnostic] {
    let ids = lessons.map(\.id)
    return lessons.flatMap { lesson in
      lesson.needs.filter { !ids.contains($0) }.map { need in
        let place = place(of: need, in: lesson.file)
        return Diagnostic(
          file: lesson.file, line: place.line, column: place.column,
          message: "'needs' names the lesson '\(need)', which is not in the course",
          fix: nearest(to: need, in: ids).map { "write '\($0)'" } ?? "remove it")
      }
    }
  }

  /// Where a need is written; the file is read again, because this is rare.
  private static func place(of need: String, in file: String) -> (line: Int, column: Int) {
    guard let source = try? SourceText(reading: file), let key = source.lines.firstIndex(where: { $0.hasPrefix("needs:") }) else {
      return (1, 1)
    }
    for (offset, line) in source.lines[key...].enumerated() {
      if offset > 0, !line.hasPrefix(" "), !line.hasPrefix("-") { break }
      if let found = line.firstRange(of: need) {
        return (key + offset + 1, line.unicodeScalars.distance(from: line.startIndex, to: found.lowerBound) + 1)
      }
    }
    return (key + 1, 1)
  }
}

extension LanesError {
  /// The folder given as a course is not there or cannot be read.
  static func noCourse(at path: String) -> LanesError {
    LanesError(code: .noCourse, message: "no course at '\(path)'", fix: "give its folder with --lessons DIR")
  }

  /// The folder given as a course has no lessons.
  static func noLessons(in path: String) -> LanesError {
    LanesError(
      code: .noCourse, message: "no lessons in '\(path)'",
      fix: "give a folder with lessons, such as 01-async-await, with --lessons DIR")
  }
}
