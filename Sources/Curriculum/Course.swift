/// A folder of lessons, read completely.
package struct Course: Sendable {
  /// The course's folder.
  package let root: String
  /// By number, then by id.
  package let lessons: [Lesson]
  /// Everything that is wrong, by file and place; a lesson that is named here may still be in ``lessons``.
  package let diagnostics: [Diagnostic]

  /// The lesson of an id.
  package func lesson(_ id: String) -> Lesson? { lessons.first { $0.id == id } }

  /// Reads every lesson. What is wrong in one hides no other: it is told in ``diagnostics``, and the rest of that lesson can be used.
  ///
  /// - Parameter root: The course's folder, with a subfolder for each lesson.
  /// - Throws: ``LanesError`` with the code `no-course` if the folder cannot be read or has no lessons.
  package static func load(at root: String) throws(LanesError) -> Course {
    let scan = try CourseScan(root)
    let all = scan.folders.map { LessonReader($0).lesson }
    let lessons = all.filter { $0.hasText }
    let needs = CourseScan.missingNeeds(of: lessons.map(\.summary))
    return Course(root: scan.root, lessons: lessons, diagnostics: scan.problems + all.flatMap(\.diagnostics) + needs)
  }

  /// Reads one lesson.
  ///
  /// - Parameter summary: It, from an ``Outline`` of this course.
  /// - Returns: The lesson; without steps if its lesson.md went away meanwhile.
  package static func lesson(_ summary: LessonSummary) -> Lesson {
    LessonReader(LessonFolder(number: summary.number, id: summary.id, path: summary.folder)).lesson
  }
}
