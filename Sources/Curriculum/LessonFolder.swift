/// A folder whose name says that it is a lesson: a number, a hyphen, an id.
struct LessonFolder {
  let number: Int
  let id: String
  let path: String

  init(number: Int, id: String, path: String) {
    self.number = number
    self.id = id
    self.path = path
  }

  init?(_ name: String, in course: String) {
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    let rest = name.dropFirst(digits.count)
    guard let number = Int(digits), digits.count <= 4, rest.first == "-", Self.isID(rest.dropFirst()) else { return nil }
    self.number = number
    id = String(rest.dropFirst())
    path = "\(course)/\(name)"
  }

  /// Whether a text can be the name of a lesson, demo, variant or exercise: lower-case letters, digits, hyphens; a letter first.
  static func isID(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return false }
    return text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }
}
