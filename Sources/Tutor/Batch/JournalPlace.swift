import Curriculum
import Foundation
import Running

/// Where the journal of a batch is when nobody names a place: in the state folder, one for each set of paths, so that the same command
/// goes on where it stopped.
struct JournalPlace {
  let folder: String

  /// Journals that were not used for so long are removed: their verdicts are of another time.
  private static let kept: TimeInterval = 30 * 24 * 3600

  init(environment: [String: String]) { folder = BaseDirectories(environment: environment).state + "/grades" }

  /// The file for a set of paths, whatever their order, graded as answers in a course.
  func file(paths: [String], course: String, exercise: String?) -> String {
    func absolute(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }
    var input = HashInput()
    input.append(absolute(course))
    input.append(exercise ?? "")
    input.append(Set(paths.map(absolute)).sorted())
    return "\(folder)/\(input.name).jsonl"
  }

  func removeOld() {
    for name in Files.names(in: folder) where name.hasSuffix(".jsonl") {
      let file = "\(folder)/\(name)"
      let attributes = try? FileManager.default.attributesOfItem(atPath: file)
      guard let modified = attributes?[.modificationDate] as? Date, -modified.timeIntervalSinceNow > Self.kept else { continue }
      Files.remove(file)
    }
  }
}
