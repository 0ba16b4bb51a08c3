import Foundation

extension LearnerProgress.Exercise: Decodable {
  /// Reads one; numbers outside 0 to a million become the nearest inside.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    state = try values.decodeIfPresent(LearnerProgress.State.self, forKey: .state) ?? .new
    attempts = min(max(try values.decodeIfPresent(Int.self, forKey: .attempts) ?? 0, 0), 1_000_000)
    hints = min(max(try values.decodeIfPresent(Int.self, forKey: .hints) ?? 0, 0), 1_000_000)
  }
}

extension LearnerProgress {
  /// What a progress file says.
  enum Reading: Equatable {
    /// All of it could be read.
    case whole(LearnerProgress)
    /// Some entries could not; they are left out.
    case partly(LearnerProgress)
    /// It is no progress file.
    case broken
    /// A later Lanes wrote it.
    case newer(Int)
  }

  private struct Stored: Encodable {
    var version: Int
    var exercises: [String: LearnerProgress.Exercise]
    var steps: [String: Int]
    var lastExercise: String?
    var lastLesson: String?
  }

  /// Reads the file's JSON; entries are read one by one, so that a wrong one costs only itself.
  static func read(_ bytes: [UInt8]) -> Reading {
    guard let root = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any], let version = root["version"] as? Int
    else {
      return .broken
    }
    if version > Self.version { return .newer(version) }
    guard version == Self.version else { return .broken }
    var progress = LearnerProgress()
    var isWhole = true
    func entries(_ key: String) -> [String: Any] {
      guard let value = root[key] else { return [:] }
      guard let entries = value as? [String: Any] else {
        isWhole = false
        return [:]
      }
      return entries
    }
    for (id, value) in entries("exercises") {
      if JSONSerialization.isValidJSONObject(value), let data = try? JSONSerialization.data(withJSONObject: value),
        let exercise = try? JSONDecoder().decode(Exercise.self, from: data)
      {
        progress.exercises[id] = exercise
      } else {
        isWhole = false
      }
    }
    for (lesson, value) in entries("steps") {
      if let step = value as? Int { progress.steps[lesson] = min(max(step, 0), 1_000_000) } else { isWhole = false }
    }
    progress.lastExercise = root["lastExercise"] as? String
    progress.lastLesson = root["lastLesson"] as? String
    return isWhole ? .whole(progress) : .partly(progress)
  }

  /// The file's JSON, keys sorted, an entry a line.
  func written() throws -> [UInt8] {
    let stored = Stored(
      version: Self.version, exercises: exercises, steps: steps, lastExercise: lastExercise, lastLesson: lastLesson)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return Array(try encoder.encode(stored)) + [0x0A]
  }
}
