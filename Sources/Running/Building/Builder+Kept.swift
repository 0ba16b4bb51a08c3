import Foundation

extension Builder {
  /// A value that was found out about a program by compiling and running it, found out again only when something has changed that it
  /// depends on: the sources, the flags, the compiler, the library, or `what`.
  ///
  /// - Parameters:
  ///   - what: Names the value and its format; two values of one program have different names.
  ///   - request: The program.
  ///   - make: Finds it out.
  /// - Throws: `LanesError` if a source cannot be read; what `make` throws. A cache that cannot be written is no error.
  package func kept<Value: Codable & Sendable>(
    _ what: String, for request: BuildRequest, make: () async throws -> Value
  ) async throws -> Value {
    let texts = try SourceTexts(request)
    var input = HashInput()
    input.append(what)
    input.append(texts.programKey(request, toolchain, library))
    let key = input.name
    if let found = values.find(key), let value = Files.decode(Value.self, from: found.path) { return value }
    let value = try await make()
    // What was found out of a source that has been saved meanwhile belongs to another key.
    if try SourceTexts(request) == texts { try? store(value, key) }
    return value
  }

  private func store(_ value: some Encodable, _ key: String) throws {
    let staging = try values.makeStagingFolder()
    defer { Files.remove(staging) }
    let file = staging.slash("value.json")
    try Files.encode(value, to: file)
    try values.store(key, file: file, warnings: [])
  }
}
