import Foundation

/// Lists what is in a folder and below it, without following symbolic links and without hidden names.
struct FolderWalk {
  /// What is at a path.
  enum Kind: Equatable { case file, folder, link, other, missing }

  /// Something that was come across.
  struct Item: Equatable {
    /// Relative to the folder.
    var path: String
    var kind: Kind
    /// Why it could not be looked into; `nil` if it could.
    var problem: String?
  }

  /// Deeper folders are reported instead of opened.
  private static let deepest = 64

  /// All files, links and others below `folder` in the order of their paths' bytes; folders only if they cannot be opened.
  static func items(in folder: String) -> [Item] {
    var items: [Item] = []
    walk(folder, prefix: "", depth: 0, &items)
    return items
  }

  /// - Returns: What is there, of a link itself what it is.
  static func kind(of path: String) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .missing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  private static func walk(_ folder: String, prefix: String, depth: Int, _ items: inout [Item]) {
    guard depth < deepest else {
      return items.append(Item(path: prefix, kind: .folder, problem: "it lies too deep"))
    }
    guard let names = names(in: folder) else {
      return items.append(Item(path: prefix, kind: .folder, problem: "it cannot be opened: \(String(cString: strerror(errno)))"))
    }
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let path = prefix.isEmpty ? name : "\(prefix)/\(name)"
      switch kind(of: "\(folder)/\(name)") {
      case .folder: walk("\(folder)/\(name)", prefix: path, depth: depth + 1, &items)
      case .missing: items.append(Item(path: path, kind: .missing, problem: "its name is not UTF-8, or it went away"))
      case let kind: items.append(Item(path: path, kind: kind, problem: nil))
      }
    }
  }

  /// The names in a folder that are not hidden; `nil` with the `errno` if it cannot be opened.
  private static func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self) }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}
