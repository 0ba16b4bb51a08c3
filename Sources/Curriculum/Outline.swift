/// A course as its list shows it: read from front matter and folders alone, quickly enough for completing names.
package struct Outline: Sendable {
  /// The course's folder.
  package let root: String
  /// By number, then by id.
  package let lessons: [LessonSummary]
  /// What is wrong in folders and front matter; a lesson that is named here may still be in ``lessons``.
  package let diagnostics: [Diagnostic]

  /// The lesson of an id.
  package func lesson(_ id: String) -> LessonSummary? { lessons.first { $0.id == id } }

  /// Reads an outline.
  ///
  /// - Parameter root: The course's folder, with a subfolder for each lesson.
  /// - Throws: ``LanesError`` with the code `no-course` if the folder cannot be read or has no lessons.
  package static func load(at root: String) throws(LanesError) -> Outline {
    let scan = try CourseScan(root)
    let heads = scan.folders.map { SummaryReader($0) }
    let lessons = heads.filter { $0.source != nil }.map(\.summary)
    let problems = scan.problems + heads.flatMap(\.problems) + CourseScan.missingNeeds(of: lessons)
    return Outline(root: scan.root, lessons: lessons, diagnostics: problems)
  }
}
