import Foundation

extension Builder {
  /// What a verdict depends on besides the sources: the toolchain, the Practice library and the running tool, as one name. Another
  /// library of the same size and time is told apart by its bytes.
  ///
  /// - Complexity: Reads the library, some 20 MB.
  package func fingerprint() -> String {
    var input = HashInput()
    input.append(toolchain.key)
    let file = library.folder.slash("libPractice.so")
    input.append(String(StableHash.xxh64(Files.read(file) ?? []), radix: 16))
    // What the tool makes of a run belongs to the verdict too.
    input.append(FileStamp("/proc/self/exe").map { "\($0.size) \($0.modified)" } ?? "")
    return input.name
  }
}
