import Curriculum

/// The sources of a program as they were at one moment.
struct SourceTexts: Equatable {
  private struct File: Equatable {
    let path: String
    let stamp: FileStamp?
    let bytes: [UInt8]
  }

  private let files: [File]

  /// - Throws: `LanesError` if one of them cannot be read.
  init(_ request: BuildRequest) throws {
    // The stamp comes first: what is saved between the two makes it stale, and the next reading differs.
    files = try request.sources.map { path in
      let stamp = FileStamp(path)
      guard let bytes = Files.read(path) else {
        throw LanesError(code: .failed, message: "\"\(path)\" cannot be read", fix: "look whether the file is there and readable")
      }
      return File(path: path, stamp: stamp, bytes: bytes)
    }
  }

  /// Everything that the compiled program depends on, as one name.
  func programKey(_ request: BuildRequest, _ toolchain: Toolchain, _ library: PracticeLibrary) -> String {
    var input = common(request, toolchain, library)
    for file in files {
      input.append(file.path)
      input.append(file.bytes)
    }
    return input.name
  }

  /// Everything that the object of the kept source depends on, as one name; `nil` if the request keeps none, or if the other source
  /// is no text.
  func objectKey(_ request: BuildRequest, _ toolchain: Toolchain, _ library: PracticeLibrary) -> String? {
    guard let (kept, other) = request.pair, let mine = files.first(where: { $0.path == kept.path }),
      let beside = files.first(where: { $0.path == other }), let text = String(validating: beside.bytes, as: UTF8.self)
    else { return nil }
    var input = common(request, toolchain, library)
    input.append(mine.path)
    input.append(mine.bytes)
    input.append(kept.view(text))
    // The compiler reads the files of a module in this order.
    input.append(request.sources.first == kept.path ? "first" : "last")
    return input.name
  }

  private func common(_ request: BuildRequest, _ toolchain: Toolchain, _ library: PracticeLibrary) -> HashInput {
    var input = HashInput()
    input.append(toolchain.key)
    input.append(library.key)
    input.append(request.module)
    input.append(request.flags)
    return input
  }
}
