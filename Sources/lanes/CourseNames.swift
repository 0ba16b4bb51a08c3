import Curriculum
import Foundation
import Tutor

/// Names for the shell's completion: read from folders and front matter, quickly and without a word when there is no course.
enum CourseNames {
  static func lessons() -> [String] { names?.allLessons ?? [] }
  static func demos() -> [String] { names?.allDemos ?? [] }
  static func exercises() -> [String] { names?.allExercises ?? [] }

  private static var names: Names? { CourseFolder.outline(environment: ProcessInfo.processInfo.environment).map { Names($0) } }
}
