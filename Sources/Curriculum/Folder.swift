import Foundation

/// The names in a folder, without hidden ones, in alphabetical order.
struct Folder {
  let path: String
  /// Names of files.
  let files: [String]
  /// Names of folders; links to folders count.
  let folders: [String]

  /// Nil if there is no such folder or it cannot be read.
  init?(_ path: String) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return nil }
    self.path = path
    var files = [String]()
    var folders = [String]()
    for name in names where !name.hasPrefix(".") {
      var status = stat()
      guard stat("\(path)/\(name)", &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR { folders.append(name) } else { files.append(name) }
    }
    self.files = files.sorted()
    self.folders = folders.sorted()
  }

  /// The names of files that end in `.swift`, without that.
  var programs: [String] { files.filter { $0.hasSuffix(".swift") && $0.count > 6 }.map { String($0.dropLast(6)) } }

  func has(_ file: String) -> Bool { files.contains(file) }
}
