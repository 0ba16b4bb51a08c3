// swift-tools-version: 6.2
import PackageDescription

/// What the tool's own modules are compiled with, each with the proposal that describes it.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),  // SE-0335
  .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
  .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
]

/// How a module is optimised as a whole. SwiftPM expects an object for each file, which a whole module is compiled to only with threads.
let whole = ["-O", "-wmo", "-disable-batch-mode", "-num-threads", "2"]

/// Timeline reads up to a million events at a time: it is optimised in debug builds too, as a whole, since each event crosses its files.
let fast: [SwiftSetting] = [.unsafeFlags(whole, .when(configuration: .debug))]

/// The modules inside `libPractice.so` explore thousands of schedules for each check, in debug builds too: they are optimised, each as a
/// whole, since a step crosses many of their files. One thread at a time runs in the machine: exclusivity needs no checking there.
/// Isolation is spelled out, since learners call these functions from code of both kinds.
let machine: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .unsafeFlags(whole + ["-enforce-exclusivity=unchecked"], .when(configuration: .debug)),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let swiftSyntax: Target.Dependency = .product(name: "SwiftSyntax", package: "swift-syntax")
let swiftParser: Target.Dependency = .product(name: "SwiftParser", package: "swift-syntax")
let swiftIDEUtils: Target.Dependency = .product(name: "SwiftIDEUtils", package: "swift-syntax")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let systemPackage: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")
let asyncAlgorithms: Target.Dependency = .product(name: "AsyncAlgorithms", package: "swift-async-algorithms")

let package = Package(
  name: "lanes",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "lanes", targets: ["lanes"]),
    .library(name: "Practice", type: .dynamic, targets: ["Practice"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-async-algorithms", from: "1.1.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
    .package(url: "https://github.com/swiftlang/swift-syntax", from: "603.0.0"),
  ],
  targets: [
    .executableTarget(
      name: "lanes",
      dependencies: ["Tutor", "Grading", "Running", "Display", "Curriculum", "Recording", "LineEditor", argumentParser],
      swiftSettings: strict),
    library("Tutor", ["Grading", "Workspace", "Running", "Display", "Curriculum", "Timeline", "Recording", "LineEditor"]),
    library("Grading", ["Running", "Display", "Curriculum", "Timeline", "Recording", swiftSyntax, swiftParser]),
    library("Workspace", ["Running", "Curriculum"]),
    library("Running", ["Curriculum", "Timeline", "Recording", subprocess, systemPackage]),
    library("Display", ["Timeline", "Recording", "CCMark", swiftSyntax, swiftParser, swiftIDEUtils]),
    library("Curriculum", ["Yams"]),
    .target(name: "Timeline", dependencies: ["Recording"], swiftSettings: strict + fast),
    library("LineEditor", ["CLineEditor"]),
    .target(name: "CLineEditor", dependencies: ["CLibEdit"], linkerSettings: [.linkedLibrary("edit")]),
    .systemLibrary(
      name: "CLibEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .executableTarget(
      name: "lanes-bench",
      dependencies: [
        "Running", "Display", "Curriculum", "Timeline", "Recording", "PseudoTerminal", subprocess, systemPackage, argumentParser,
      ],
      swiftSettings: strict),

    // Starts learners' programs, confined. It is started with each of them: Swift's library, which it does not use, is left out.
    .executableTarget(
      name: "lanes-sandbox", path: "Sources/CSandbox", exclude: ["link.cfg"],
      cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))],
      linkerSettings: [
        .unsafeFlags(["-nostartfiles", "-Xclang-linker", "--config=\(Context.packageDirectory)/Sources/CSandbox/link.cfg"])
      ]),

    .target(name: "Practice", dependencies: ["Recording", "CPractice", asyncAlgorithms], swiftSettings: machine),
    // The library is there from the start of a process, so its thread-local variables can be reached directly.
    .target(
      name: "CPractice",
      cSettings: [.unsafeFlags(["-ftls-model=initial-exec"]), .unsafeFlags(["-O2"], .when(configuration: .debug))]),
    .target(name: "Recording", swiftSettings: machine),

    tests("CurriculumTests", ["Curriculum", "TestSupport"]),
    tests("WorkspaceTests", ["Workspace", "Running", "Curriculum", "TestSupport"]),
    tests("RecordingTests", ["Recording"]),
    tests("TimelineTests", ["Timeline", "Recording"]),
    tests("DisplayTests", ["Display", "Timeline", "Recording"]),
    tests("RunningTests", ["Running", "Curriculum", "Timeline", "Recording", systemPackage]),
    tests("PracticeTests", ["Practice", "PracticeProbe", "MachineProbe", "Recording"]),
    tests("LineEditorTests", ["LineEditor", "PseudoTerminal", "EditorProbe"]),
    tests(
      "GradingTests",
      [
        "Grading", "Tutor", "Running", "Display", "Curriculum", "Timeline", "Recording", "TestSupport", "PseudoTerminal",
        "AnswerForge", swiftSyntax, swiftParser,
      ]),
    tests("ProgramTests", ["Grading", "Running", "Timeline", "Recording", "TestSupport", "PseudoTerminal", "ProgramProbe"]),
    tests("TutorTests", ["Tutor", "LineEditor", "Curriculum", "Timeline", "Recording", "TestSupport"]),
    tests("LanesTests", ["lanes", "TestSupport", "PseudoTerminal", .product(name: "Yams", package: "Yams")]),

    // What tests run as programs of their own, and what they drive them with.
    .executableTarget(name: "PracticeProbe", dependencies: ["Practice"], path: "Tests/PracticeProbe", swiftSettings: strict),
    .executableTarget(name: "MachineProbe", dependencies: ["Practice"], path: "Tests/MachineProbe", swiftSettings: strict),
    .executableTarget(name: "ProgramProbe", dependencies: ["Practice"], path: "Tests/ProgramProbe", swiftSettings: strict),
    .executableTarget(name: "EditorProbe", dependencies: ["LineEditor"], path: "Tests/EditorProbe", swiftSettings: strict),
    .target(name: "AnswerForge", dependencies: [swiftSyntax, swiftParser], path: "Tests/AnswerForge", swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .target(name: "PseudoTerminal", dependencies: ["CPseudoTerminal"], path: "Tests/PseudoTerminal", swiftSettings: strict),
    .target(
      name: "CPseudoTerminal", path: "Tests/CPseudoTerminal",
      linkerSettings: [.linkedLibrary("util", .when(platforms: [.linux]))]),
  ],
  swiftLanguageModes: [.v6]
)
