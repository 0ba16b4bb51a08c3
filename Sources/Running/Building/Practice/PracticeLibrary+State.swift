extension PracticeLibrary {
  /// What there is of the library, without building it.
  package enum State: Equatable, Sendable {
    /// It, or its modules, are not where they should be: this folder.
    case missing(folder: String)
    /// It is older than its sources; the next use builds it.
    case stale(PracticeLibrary)
    case ready(PracticeLibrary)
  }

  /// Looks where the running executable is, or in another folder. Nothing is built.
  package static func state(in folder: String? = nil, cache: String = BaseDirectories.own.cache) -> State {
    let place = folder ?? Files.resolved("/proc/self/exe")?.parentFolder ?? "."
    guard let library = PracticeLibrary(in: place) else { return .missing(folder: place) }
    if let package = PracticeSources(besideExecutableIn: place), !package.stale(in: place, cache: cache).isEmpty {
      return .stale(library)
    }
    return .ready(library)
  }

  /// The command that builds it and the sandbox, to be typed in the folder that Lanes was built in.
  package static var buildCommand: String { PracticeBuild.commands.joined(separator: " && ") }
}
