import Foundation
import Testing

@testable import Running

@Suite("Cache") struct CacheTests {
  @Test(
    "The folder follows the XDG rules",
    arguments: [
      (["XDG_CACHE_HOME": "/c", "HOME": "/h"], "/c/lanes"), (["XDG_CACHE_HOME": "", "HOME": "/h"], "/h/.cache/lanes"),
      (["XDG_CACHE_HOME": "relative", "HOME": "/h"], "/h/.cache/lanes"), (["HOME": "/h"], "/h/.cache/lanes"),
    ] as [([String: String], String)])
  func folder(environment: [String: String], path: String) {
    #expect(BaseDirectories(environment: environment).cache == path)
  }

  @Test("What is stored is found, with its warnings")
  func found() throws {
    try Scratch.with { scratch in
      let cache = ArtifactCache(folder: scratch)
      let warning = CompilerMessage(file: "a", line: 1, column: 2, severity: .warning, text: "t")
      let path = try store("k", size: 10, in: cache, warnings: [warning])
      #expect(cache.find("k")?.path == path)
      #expect(cache.find("k")?.warnings == [warning])
      #expect(cache.find("other") == nil)
    }
  }

  @Test("A damaged entry counts as none and is replaced", arguments: ["program", "entry.json"])
  func damaged(file: String) throws {
    try Scratch.with { scratch in
      let cache = ArtifactCache(folder: scratch)
      let path = try store("k", size: 10, in: cache)
      try Files.replace(path.parentFolder.slash(file), with: [1])
      #expect(cache.find("k") == nil)
      _ = try store("k", size: 10, in: cache)
      #expect(cache.find("k") != nil)
    }
  }

  @Test("Who stores second uses what the first has stored")
  func race() throws {
    try Scratch.with { scratch in
      let (one, two) = (ArtifactCache(folder: scratch), ArtifactCache(folder: scratch))
      let first = try store("k", size: 10, in: one)
      let second = try store("k", size: 10, in: two)
      #expect(first == second)
    }
  }

  @Test("The programs used longest ago go first when the bound is passed")
  func bound() throws {
    try Scratch.with { scratch in
      let cache = ArtifactCache(folder: scratch, bound: 5_000)
      for (age, key) in ["new", "middle", "old"].enumerated() {
        _ = try store(key, size: 2_000, in: cache)
        var times = [timeval(tv_sec: 1_000_000 - age, tv_usec: 0), timeval(tv_sec: 1_000_000 - age, tv_usec: 0)]
        utimes(cache.folder.slash(key), &times)
      }
      cache.prune()
      #expect(["new", "middle", "old"].map { Files.exists(cache.folder.slash($0)) } == [true, true, false])
      #expect(cache.find("middle") != nil)
      _ = try store("newest", size: 4_900, in: cache)
      cache.prune(keeping: "newest")
      #expect(Files.names(in: cache.folder) == ["newest"])
    }
  }

  @Test("What an interrupted build left behind is removed after an hour, not before")
  func leftovers() throws {
    try Scratch.with { scratch in
      let cache = ArtifactCache(folder: scratch)
      let (old, young) = (try cache.makeStagingFolder(), try cache.makeStagingFolder())
      var times = [timeval(tv_sec: 1, tv_usec: 0), timeval(tv_sec: 1, tv_usec: 0)]
      utimes(old, &times)
      cache.prune()
      #expect(!Files.exists(old))
      #expect(Files.exists(young))
    }
  }

  private func store(_ key: String, size: Int, in cache: ArtifactCache, warnings: [CompilerMessage] = []) throws -> String {
    let staging = try cache.makeStagingFolder()
    defer { Files.remove(staging) }
    try Files.replace(staging.slash("program"), with: Array(repeating: 7, count: size))
    return try cache.store(key, from: staging, warnings: warnings)
  }
}
