/// What the front matter and the folders of a lesson say: enough for a course list and for completing names.
package struct LessonSummary: Hashable, Sendable {
  /// A demo's name with those of its variants, by file name; no variants for a single program or a package.
  package struct DemoName: Hashable, Sendable {
    package var name: String
    package var variants: [String]
  }

  /// The folder's number, 0 or more.
  package var number: Int
  /// The folder's name without the number.
  package var id: String
  /// The path of the folder.
  package var folder: String
  /// From the front matter; the id when that has none.
  package var title: String
  package var part: String?
  package var pattern: String?
  /// The counterpart in asyncio.
  package var python: String?
  /// Ids of lessons to do before.
  package var needs: [String] = []
  /// Items of the coverage table.
  package var covers: [String] = []
  /// The lowest Swift version.
  package var swift: String?
  /// How long it takes, 1 to 600.
  package var minutes: Int?
  /// Virtual cores of its demos, 1 to 64.
  package var cores: Int?
  /// In the order of lesson.md; those it does not mention come last, by name.
  package var demos: [DemoName] = []
  /// In the order of lesson.md; those it does not mention come last, by name.
  package var exercises: [String] = []

  /// The path of lesson.md.
  package var file: String { "\(folder)/lesson.md" }

  /// Makes a summary that has only a name.
  package init(number: Int, id: String, folder: String) {
    self.number = number
    self.id = id
    self.folder = folder
    title = id
  }
}
