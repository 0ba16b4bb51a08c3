import Foundation
import SystemPackage

/// The few things this module does with files, each reported as a `LanesError` or as `nil`.
package enum Files {
  /// The bytes of a file; `nil` if it cannot be read.
  package static func read(_ path: String) -> [UInt8]? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return Array(data)
  }

  /// The first 8 KiB of a file whose size the system does not tell, such as those in `/proc`; `nil` if it cannot be read.
  static func readSmall(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return [UInt8](unsafeUninitializedCapacity: 8192) { buffer, count in
      count = max(0, Foundation.read(descriptor, buffer.baseAddress, 8192))
    }
  }

  /// All of a file whose size the system does not tell, and which comes in parts; `nil` if it cannot be read.
  static func readStream(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var (bytes, part) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
    while case let count = Foundation.read(descriptor, &part, part.count), count > 0 { bytes += part[..<count] }
    return bytes
  }

  static func exists(_ path: String) -> Bool { FileStamp(path) != nil }

  static func isExecutable(_ path: String) -> Bool { FileManager.default.isExecutableFile(atPath: path) }

  /// Makes a folder and those above it.
  package static func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// Makes a folder with a name of its own, readable by nobody else, and returns its path.
  package static func makeUniqueFolder(in parent: String, prefix: String) throws -> String {
    var template = Array(parent.slash("\(prefix)XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw Errno(rawValue: errno) }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes a file, or a folder with all that is in it. What is not there is fine.
  package static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  /// Writes `bytes` under a temporary name and renames it: a reader sees the old file or the new one, whole.
  package static func replace(_ path: String, with bytes: [UInt8]) throws {
    let temporary = path.parentFolder.slash(".\(path.lastName).\(getpid()).\(UInt32.random(in: 0...UInt32.max))")
    guard FileManager.default.createFile(atPath: temporary, contents: Data(bytes)) else { throw Errno(rawValue: errno) }
    guard rename(temporary, path) == 0 else {
      let failure = Errno(rawValue: errno)
      remove(temporary)
      throw failure
    }
  }

  /// The names in a folder; none if it cannot be read.
  package static func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  /// The path with every link in it followed; `nil` if there is nothing there.
  package static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// Where temporary files go: `$TMPDIR`, else `/tmp`.
  package static func temporaryFolder(_ environment: [String: String]) -> String {
    guard let path = environment["TMPDIR"], path.hasPrefix("/") else { return "/tmp" }
    return path
  }

  /// A folder in memory with room for a file of `size` bytes twice over; `nil` where there is none.
  ///
  /// A sparse file that is mapped and written page by page costs much less there than on a disk. Where memory runs out the writer would be
  /// ended by a signal, hence the room.
  package static func memoryFolder(for size: Int) -> String? {
    let folder = "/dev/shm"
    var room = statvfs()
    guard access(folder, W_OK) == 0, statvfs(folder, &room) == 0 else { return nil }
    return UInt64(room.f_bavail) * UInt64(room.f_frsize) >= 2 * UInt64(size) ? folder : nil
  }

  /// A value from a JSON file; `nil` if it is missing, damaged or of another shape.
  static func decode<T: Decodable>(_ type: T.Type, from path: String) -> T? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return try? JSONDecoder().decode(type, from: data)
  }

  static func encode(_ value: some Encodable, to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    try replace(path, with: Array(encoder.encode(value)))
  }
}
