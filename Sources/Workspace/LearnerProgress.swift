/// What a learner has done in a course.
package struct LearnerProgress: Equatable, Sendable {
  /// How far an exercise is.
  package enum State: String, Codable, Sendable {
    case new, tried, passed
  }

  /// One exercise.
  package struct Exercise: Equatable, Encodable, Sendable {
    /// Once passed, it stays passed.
    package var state = State.new
    /// How often it was graded, 0 or more.
    package var attempts = 0
    /// How many hints were shown, 0 or more.
    package var hints = 0

    /// An exercise nobody touched.
    package init() {}

    enum CodingKeys: String, CodingKey { case state, attempts, hints }
  }

  /// The version of the file's format that this program writes.
  package static let version = 1

  /// By `lesson/exercise`.
  package var exercises: [String: Exercise] = [:]
  /// The step each lesson was left at, from 0, by the lesson's id.
  package var steps: [String: Int] = [:]
  /// The exercise last opened, as `lesson/exercise`.
  package var lastExercise: String?
  /// The lesson last opened.
  package var lastLesson: String?

  /// Nothing done yet.
  package init() {}

  /// What is known of an exercise.
  package func exercise(_ id: String) -> Exercise { exercises[id] ?? Exercise() }

  /// Counts a graded attempt and makes the exercise the current one.
  package mutating func grade(_ id: String, passed: Bool) {
    var exercise = exercise(id)
    exercise.attempts += 1
    if exercise.state != .passed { exercise.state = passed ? .passed : .tried }
    exercises[id] = exercise
    lastExercise = id
  }

  /// Notes that hints up to the `count`-th were shown; showing an earlier one again takes nothing back.
  package mutating func showHints(_ id: String, upTo count: Int) {
    exercises[id, default: Exercise()].hints = max(exercise(id).hints, count)
  }

  /// Notes where a lesson is.
  package mutating func move(in lesson: String, to step: Int) {
    steps[lesson] = max(0, step)
    lastLesson = lesson
  }
}
