/// Finds the demos in a lesson's `demos/` folder.
struct DemoReader {
  private(set) var demos = [Demo]()
  private(set) var problems = [Diagnostic]()

  init(lesson: String, folder path: String) {
    guard let folder = Folder(path) else { return }
    for name in folder.programs {
      add(
        Demo(lesson: lesson, name: name, kind: .programs, variants: [Variant(name: nil, file: "\(path)/\(name).swift")]),
        at: "\(path)/\(name).swift")
    }
    for name in folder.folders {
      let place = "\(path)/\(name)"
      guard let inside = Folder(place) else { continue }
      if folder.has("\(name).swift") {
        problems.append(
          Diagnostic(file: place, message: "the demo '\(name)' is both a file and a folder", fix: "move the file into the folder"))
      } else if inside.has("Package.swift") {
        add(Demo(lesson: lesson, name: name, kind: .package, variants: [Variant(name: nil, file: place)]), at: place)
      } else if inside.programs.isEmpty {
        problems.append(
          Diagnostic(file: place, message: "the demo '\(name)' has no programs", fix: "add a .swift file for each variant"))
      } else {
        let variants = inside.programs.map { Variant(name: $0, file: "\(place)/\($0).swift") }
        add(Demo(lesson: lesson, name: name, kind: .programs, variants: variants), at: place)
      }
    }
    demos.sort { $0.name < $1.name }
  }

  private mutating func add(_ demo: Demo, at path: String) {
    for name in [demo.name] + demo.variants.compactMap(\.name) where !LessonFolder.isID(name) {
      problems.append(
        Diagnostic(file: path, message: "'\(name)' cannot be a demo's name", fix: "use lower-case letters, digits and hyphens"))
      return
    }
    demos.append(demo)
  }
}
