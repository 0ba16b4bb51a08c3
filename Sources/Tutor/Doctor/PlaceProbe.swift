import Curriculum
import Foundation
import Running
import Workspace

/// Looks at the folders that Lanes writes to, and at the course.
struct PlaceProbe {
  private let surroundings: Doctor.Surroundings

  /// Compiled programs of a course need about this much.
  private static let enough: UInt64 = 200 << 20

  init(_ surroundings: Doctor.Surroundings) { self.surroundings = surroundings }

  func cache() -> DoctorReport.Check {
    let folder = surroundings.cache
    if let why = refusal(of: folder) {
      return DoctorReport.Check(
        "cache", found: "\(folder) cannot be written: \(why)", fix: "export XDG_CACHE_HOME=/var/tmp/\(NSUserName())")
    }
    let free = freeBytes(folder)
    let found = "\(folder): \(megabytes(size(of: folder))) used, \(free.map(megabytes) ?? "unknown space") free"
    return DoctorReport.Check("cache", found: found, fix: (free ?? .max) < Self.enough ? "rm -r \(folder)" : nil)
  }

  func temporary() -> DoctorReport.Check {
    let folder = Files.temporaryFolder(surroundings.environment)
    guard let why = refusal(of: folder, mayMake: false) else { return DoctorReport.Check("temporary folder", found: folder) }
    return DoctorReport.Check("temporary folder", found: "\(folder) cannot be written: \(why)", fix: "export TMPDIR=/var/tmp")
  }

  /// Recordings are kept in memory where there is room for them.
  func memory() -> DoctorReport.Check {
    let folder = "/dev/shm"
    let needed = 128 << 20
    if Files.memoryFolder(for: needed / 2) != nil {
      return DoctorReport.Check("memory folder", found: "\(folder): \(freeBytes(folder).map(megabytes) ?? "unknown space") free")
    }
    guard let free = freeBytes(folder), access(folder, W_OK) == 0 else {
      return DoctorReport.Check(
        "memory folder", found: "\(folder) is not there or cannot be written; recordings go to the disk, which is slower",
        fix: "sudo mount -t tmpfs -o mode=1777 tmpfs /dev/shm")
    }
    return DoctorReport.Check(
      "memory folder", found: "\(folder) has \(megabytes(free)) free, of \(megabytes(UInt64(needed))) that a run may need",
      fix: "sudo mount -o remount,size=1g /dev/shm, or for a container: docker run --shm-size=1g")
  }

  func workspace() -> DoctorReport.Check {
    let workspace = Workspace.locate(environment: surroundings.environment, currentFolder: surroundings.folder)
    let (name, root) = ("workspace", workspace.root)
    if let why = refusal(of: workspace.stateFolder) {
      return DoctorReport.Check(name, found: "\(root) cannot be written: \(why)", fix: "export LANES_WORKSPACE=~/lanes")
    }
    switch ProgressCondition(of: workspace) {
    case .absent: return DoctorReport.Check(name, found: "\(root): no progress yet")
    case .whole(let passed, let tried): return DoctorReport.Check(name, found: "\(root): \(passed) passed, \(tried) tried")
    case .partly:
      return DoctorReport.Check(
        name, found: "\(root): some entries of its progress cannot be read; `lanes lessons` keeps the others", fix: "lanes lessons")
    case .broken(let why):
      return DoctorReport.Check(
        name, found: "\(root): .lanes/progress.json \(why); `lanes lessons` sets it aside and takes the one before",
        fix: "lanes lessons")
    case .newer(let version):
      return DoctorReport.Check(
        name, found: "\(root): its progress was written by a newer Lanes, in format \(version)", fix: "git pull && swift build")
    case .unreadable(let why):
      return DoctorReport.Check(
        name, found: "\(root): .lanes/progress.json cannot be read: \(why)",
        fix: "chmod u+rw \(workspace.stateFolder)/progress.json")
    case .locked:
      return DoctorReport.Check(
        name, found: "\(root): another Lanes holds its lock", fix: "fuser \(workspace.stateFolder)/lock")
    }
  }

  func course() -> DoctorReport.Check {
    do throws(LanesError) {
      let folder = try CourseFolder.find(surroundings.lessons, environment: surroundings.environment)
      let course = try Course.load(at: folder)
      let exercises = course.lessons.reduce(0) { $0 + $1.exercises.count }
      let found = "\(folder): \(course.lessons.count) lessons, \(exercises) exercises"
      guard let first = course.diagnostics.first else { return DoctorReport.Check("course", found: found) }
      let count = course.diagnostics.count
      return DoctorReport.Check(
        "course",
        found:
          "\(found); \(count) \(count == 1 ? "problem" : "problems"), the first: \(first.file):\(first.line): \(first.message)",
        fix: first.fix)
    } catch { return DoctorReport.Check("course", found: error.message, fix: error.fix) }
  }

  // MARK: Folders

  /// Why nothing can be written in a folder; `nil` if something can. A folder that is not there is judged by the nearest one above it.
  private func refusal(of folder: String, mayMake: Bool = true) -> String? {
    var place = folder
    var isFolder: ObjCBool = false
    while !FileManager.default.fileExists(atPath: place, isDirectory: &isFolder) {
      guard mayMake, place.count > 1 else { return "it is not there" }
      place = URL(fileURLWithPath: place).deletingLastPathComponent().path
    }
    guard isFolder.boolValue else { return "\(place) is not a folder" }
    // What the permissions say is not all: a file system may be full, or read-only.
    do { Files.remove(try Files.makeUniqueFolder(in: place, prefix: ".lanes-doctor-")) } catch { return "\(error)" }
    return nil
  }

  private func freeBytes(_ folder: String) -> UInt64? {
    var place = folder
    var room = statvfs()
    while statvfs(place, &room) != 0 {
      guard place.count > 1 else { return nil }
      place = URL(fileURLWithPath: place).deletingLastPathComponent().path
    }
    return UInt64(room.f_bavail) * UInt64(room.f_frsize)
  }

  private func size(of folder: String) -> UInt64 {
    guard let files = FileManager.default.enumerator(atPath: folder) else { return 0 }
    var sum: UInt64 = 0
    while files.nextObject() != nil { sum += (files.fileAttributes?[.size] as? NSNumber)?.uint64Value ?? 0 }
    return sum
  }

  private func megabytes(_ bytes: UInt64) -> String { "\(bytes >> 20) MB" }
}
