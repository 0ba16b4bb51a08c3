import Testing

@testable import Running

@Suite("Drivers' plans") struct DriverPlanTests {
  @Test(
    "Lines split into words like a shell does",
    arguments: [
      ("a  b", ["a", "b"]), ("\"a b\" 'c d'", ["a b", "c d"]), ("a\\ b", ["a b"]), ("\"a\\\"b\"", ["a\"b"]), ("''", [""]), ("", []),
      ("'a\\b'", ["a\\b"]), ("x=\"y z\"", ["x=y z"]),
    ] as [(String, [String])])
  func words(line: String, words: [String]) {
    #expect(ShellWords.split(line) == words)
  }

  @Test("The compile job loses what differs from build to build and keeps the rest in order")
  func compile() {
    let plan = DriverPlan.compile(
      "/t/bin/swift-frontend -frontend -c -primary-file probe.swift -target x -Onone -file-compilation-dir /p "
        + "-module-name Probe -plugin-path /t/plugins -o probe.o\n")
    #expect(plan?.program == "/t/bin/swift-frontend")
    #expect(plan?.arguments == ["-frontend", "-c", "-target", "x", "-Onone", "-plugin-path", "/t/plugins"])
    #expect(DriverPlan.compile("warning: nothing\n") == nil)
  }

  @Test("The link driver's own file of libraries is left out")
  func clang() {
    let plan = DriverPlan.clang(
      """
      /t/bin/swift-autolink-extract probe.o -o /tmp/x.autolink
      /t/bin/clang -pie probe.o @/tmp/x.autolink -lswiftCore -o probe
      """)
    #expect(plan?.program == "/t/bin/clang")
    #expect(plan?.arguments == ["-pie", "probe.o", "-lswiftCore", "-o", "probe"])
  }

  @Test("The linker's line is split where the objects stand")
  func link() {
    let printed = """
      clang version 21.0.0
       "/usr/bin/ld.gold" "-pie" "-dynamic-linker" "/lib64/ld.so" "-o" "probe" "crt1.o" "--build-id" "swiftrt.o" "probe.o" \
      "-lswiftCore" "-lc" "crtn.o"
      """
    let plan = DriverPlan.link(printed, object: "probe.o", lld: "/t/bin/ld.lld")
    #expect(
      plan
        == DriverPlan.Link(
          program: "/t/bin/ld.lld", before: ["-pie", "-dynamic-linker", "/lib64/ld.so", "crt1.o", "swiftrt.o"],
          after: ["-lc", "crtn.o"]))
    #expect(DriverPlan.link(printed, object: "probe.o", lld: nil)?.program == "/usr/bin/ld.gold")
    #expect(DriverPlan.link("clang: error: no such file: 'probe.o'", object: "probe.o", lld: nil) == nil)
  }

  @Test(
    "Only Swift 6.3 is usable",
    arguments: [
      ("Swift version 6.3.1 (swift-6.3.1-RELEASE)", true), ("Swift version 6.3 (x)", true), ("Swift version 6.3-dev", true),
      ("Swift version 6.30.1", false), ("Apple Swift version 6.2.4 (x)", false), ("Swift version 5.10", false), ("", false),
    ])
  func versions(description: String, usable: Bool) {
    #expect(Toolchain.version(in: description).map(Toolchain.isUsable) ?? false == usable)
  }
}
