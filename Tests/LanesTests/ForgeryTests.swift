import Foundation
import TestSupport
import Testing

@Suite("An answer that would rather pass than be right", .timeLimit(.minutes(30)))
struct ForgeryTests {
  private let home: TemporaryHome
  private let listener: Listener
  /// What an answer finds in the home that it must not touch.
  private let key = "a key"

  init() throws {
    home = try TemporaryHome(course: "Forgeries")
    listener = try Listener()
    try home.write(".ssh/id_ed25519", key)
  }

  @Test("fails with its reason, has done no harm, and nothing of it is left", arguments: Forgery.all)
  func fails(_ forgery: Forgery) async throws {
    try plant(forgery)
    try judge(forgery, try await home.lanes("check", "forgeries/answer", "--json"))
  }

  @Test(
    "fails as well when an ordinary user grades it", .enabled(if: getuid() == 0, "only root can become somebody else"),
    arguments: Forgery.some)
  func failsAsNobody(_ forgery: Forgery) async throws {
    try plant(forgery)
    try judge(forgery, try await home.lanesAsNobody("check", "forgeries/answer", "--json"))
  }

  @Test("and one that is right passes, for root and for others")
  func honest() async throws {
    try home.answer("forgeries/answer", repositoryText("Tests/Fixtures/Forgeries/01-forgeries/exercises/answer/solution.swift"))
    let run = try await home.lanes("check", "forgeries/answer")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    guard getuid() == 0 else { return }
    let other = try await home.lanesAsNobody("check", "forgeries/answer")
    #expect(other.status == 0, "\(other.output)\(other.errors)")
  }

  private func plant(_ forgery: Forgery) throws {
    try home.answer("forgeries/answer", forgery.text(home: home.path, course: home.course, port: listener.port))
  }

  private func judge(_ forgery: Forgery, _ run: TemporaryHome.Finished) throws {
    #expect(run.status == 1, "\(run.output)\(run.errors)")
    let verdict = try run.json()
    #expect(verdict["passed"] as? Bool == false)
    if let caughtBy = forgery.caughtBy { #expect(verdict["caught_by"] as? String == caughtBy) }
    // Neither another check nor the compiler is what caught it.
    if forgery.caughtBy == nil { #expect(verdict["caught_by"] as? String != "compiler", "\(run.output)") }
    #expect(forgery.says.isEmpty || Self.words(of: verdict).contains(forgery.says), "\(Self.words(of: verdict))")
    #expect(run.survivors == [])
    #expect(home.text(".ssh/id_ed25519") == key)
    #expect(!home.files.contains { $0.hasSuffix("planted") || $0.hasPrefix("tmp/lanes-") }, "\(home.files)")
    #expect(!FileManager.default.fileExists(atPath: "/tmp/planted-by-an-answer"))
    #expect(!FileManager.default.fileExists(atPath: "/dev/shm/planted-by-an-answer"))
    #expect(try !repositoryText("Tests/Fixtures/Forgeries/01-forgeries/exercises/answer/checks.swift").isEmpty)
    #expect(!listener.hasCaller)
    let mode = try FileManager.default.attributesOfItem(atPath: "\(home.path)/.ssh/id_ed25519")[.posixPermissions] as? Int
    #expect(mode != 0o777)
  }

  private static func words(of verdict: NSDictionary) -> String {
    let checks = (verdict["checks"] as? [NSDictionary] ?? []).compactMap { $0["message"] as? String }
    let errors = (verdict["errors"] as? [NSDictionary] ?? []).compactMap { $0["text"] as? String }
    return (checks + errors + [verdict["problem"] as? String ?? ""]).joined(separator: "\n")
  }
}

/// A socket of this computer that waits for somebody to call.
private final class Listener: Sendable {
  struct Unusable: Error {}

  private let socket: Int32
  let port: UInt16

  init() throws {
    let line = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
    socket = line
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { place in
      place.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(line, $0, size) == 0 && getsockname(line, $0, &size) == 0 }
    }
    port = UInt16(bigEndian: address.sin_port)
    guard isBound, listen(line, 4) == 0 else { throw Unusable() }
  }

  deinit { close(socket) }

  /// Whether a connection has arrived.
  var hasCaller: Bool { accept(socket, nil, nil) >= 0 }
}
