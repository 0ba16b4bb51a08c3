package import Curriculum
package import Display
import Foundation
import Running

/// A lesson that was begun: the answer of `lanes verify --new`.
package struct NewLesson: Encodable, Equatable, Sendable {
  /// Its id.
  package var lesson: String
  /// The path of its folder.
  package var folder: String
  /// The paths of its files, lesson.md first.
  package var files: [String]
  /// The command that proves it.
  package var next: String

  /// Writes the files of a new lesson, in a folder that gets its name when all of them are there.
  ///
  /// - Parameters:
  ///   - course: The folder of the course; made if there is none.
  ///   - option: What `--lessons` says, if it was given.
  /// - Throws: `LanesError` if the id cannot be one or is taken, or if the folder cannot be written.
  package static func write(_ id: String, in course: String, option: String? = nil) throws(LanesError) -> NewLesson {
    let taken = try taken(in: course)
    let skeleton = try LessonSkeleton(id, after: taken)
    let folder = "\(course)/\(skeleton.folder)"
    do {
      try Files.makeFolder(course)
      let temporary = try Files.makeUniqueFolder(in: course, prefix: ".new-")
      do {
        for file in skeleton.files {
          let path = "\(temporary)/\(file.path)"
          try Files.makeFolder(URL(filePath: path).deletingLastPathComponent().path)
          try Files.replace(path, with: Array(file.text.utf8))
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: temporary)
        guard rename(temporary, folder) == 0 else { throw CocoaError(.fileWriteFileExists) }
      } catch {
        Files.remove(temporary)
        throw error
      }
    } catch {
      throw LanesError(
        code: .failed, message: "\"\(folder)\" was not written: \(error.localizedDescription)",
        fix: "make \"\(course)\" a folder you can write to")
    }
    return NewLesson(
      lesson: id, folder: folder, files: skeleton.files.map { "\(folder)/\($0.path)" },
      next: "lanes verify \(id)" + (option.map { " --lessons \($0)" } ?? ""))
  }

  /// The lessons that a course has; none if there is no course yet.
  private static func taken(in course: String) throws(LanesError) -> [(number: Int, id: String)] {
    do {
      return try Outline.load(at: course).lessons.map { ($0.number, $0.id) }
    } catch  where error.code == .noCourse {
      return []
    }
  }
}

extension NewLesson: Drawable {
  package func lines(in layout: Layout) -> [StyledText] {
    files.map { StyledText($0.sanitizedLine, .path) } + [""]
      + (StyledText("a lesson that is proven as it stands; write over it, then ") + StyledText(next.sanitizedLine, .command))
      .wrapped(to: layout.columns, indent: "  ")
  }
}
