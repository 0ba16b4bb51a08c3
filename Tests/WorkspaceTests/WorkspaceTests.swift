import Curriculum
import Foundation
import TestSupport
import Running
import Testing

@testable import Workspace

@Suite("The workspace")
struct WorkspaceTests {
  @Test("is what the environment names, else a parent with .lanes, else in the home folder")
  func locating() throws {
    let scratch = try Scratch(["course/.lanes/x": "", "course/a/b/c": ""])
    let inside = "\(scratch.path)/course/a/b"
    #expect(Workspace.locate(environment: ["LANES_WORKSPACE": "/w", "HOME": "/h"], currentFolder: inside).root == "/w")
    #expect(
      Workspace.locate(environment: ["LANES_WORKSPACE": "w/../v", "HOME": "/h"], currentFolder: inside).root == "\(inside)/v")
    #expect(
      Workspace.locate(environment: ["LANES_WORKSPACE": "", "HOME": "/h"], currentFolder: inside).root == "\(scratch.path)/course")
    #expect(Workspace.locate(environment: ["HOME": "/h"], currentFolder: "\(scratch.path)/course").root == "\(scratch.path)/course")
    #expect(Workspace.locate(environment: ["HOME": "/h"], currentFolder: scratch.path).root == "/h/lanes")
    #expect(Workspace.locate(environment: ["HOME": "/h"], currentFolder: "/").root == "/h/lanes")
  }

  @Test("is made on first need, and says so once")
  func creation() throws {
    let scratch = try Scratch()
    let workspace = Workspace(root: "\(scratch.path)/deep/lanes")
    #expect(try workspace.create())
    #expect(try !workspace.create())
  }

  @Test("gets a copy of the starter, and never a second one over the learner's work")
  func starter() throws {
    let scratch = try Scratch(["e/starter.swift": "start"])
    let workspace = Workspace(root: "\(scratch.path)/w")
    let exercise = sample(in: "\(scratch.path)/e")
    let first = try workspace.open(exercise)
    #expect(first == LearnerFile(path: "\(scratch.path)/w/gather/fetch-all.swift", isNew: true))
    #expect(scratch.text("w/gather/fetch-all.swift") == "start")
    try scratch.write("w/gather/fetch-all.swift", "mine")
    #expect(try workspace.open(exercise).isNew == false)
    #expect(scratch.text("w/gather/fetch-all.swift") == "mine")
  }

  @Test("keeps what a reset replaces, each time under a number of its own")
  func reset() throws {
    let scratch = try Scratch(["e/starter.swift": "start"])
    let workspace = Workspace(root: "\(scratch.path)/w")
    let exercise = sample(in: "\(scratch.path)/e")
    #expect(try workspace.reset(exercise) == nil)
    for number in 1...2 {
      try scratch.write("w/gather/fetch-all.swift", "mine \(number)")
      let kept = try workspace.reset(exercise)
      #expect(kept == "\(scratch.path)/w/.lanes/kept/gather/fetch-all.\(number).swift")
      #expect(scratch.text("w/.lanes/kept/gather/fetch-all.\(number).swift") == "mine \(number)")
      #expect(scratch.text("w/gather/fetch-all.swift") == "start")
    }
  }

  @Test("that cannot be made is an error that names the folder")
  func unusable() throws {
    let scratch = try Scratch(["file": ""])
    let error = #expect(throws: LanesError.self) { try Workspace(root: "\(scratch.path)/file").create() }
    #expect(error?.code == .workspace)
    #expect(error?.message == "cannot use '\(scratch.path)/file': it is not a folder")
  }

  @Test(
    "keeps state where XDG says, an empty or relative value being none",
    arguments: [
      ([:], "/h/.local/state/lanes"), (["XDG_STATE_HOME": ""], "/h/.local/state/lanes"),
      (["XDG_STATE_HOME": "a/b"], "/h/.local/state/lanes"),
      (["XDG_STATE_HOME": "/s/"], "/s/lanes"), (["XDG_STATE_HOME": "/s"], "/s/lanes"),
    ])
  func directories(environment: [String: String], state: String) {
    #expect(BaseDirectories(environment: environment.merging(["HOME": "/h"]) { a, _ in a }).state == state)
  }

  private func sample(in folder: String) -> Exercise {
    Exercise(lesson: "gather", name: "fetch-all", folder: folder)
  }
}
