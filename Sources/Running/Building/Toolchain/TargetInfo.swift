/// The parts that matter here of what `swiftc -print-target-info` prints.
struct TargetInfo: Decodable {
  struct Target: Decodable { let triple: String }
  struct Paths: Decodable {
    let runtimeLibraryPaths: [String]
    let runtimeResourcePath: String
  }

  let compilerVersion: String
  let target: Target
  let paths: Paths
}
