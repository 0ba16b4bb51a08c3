import Foundation
import Practice

/// Both ends of a pipe, one byte written.
private func filledPipe() -> (Int32, Int32) {
  var ends: [Int32] = [0, 0]
  pipe(&ends)
  write(ends[1], "x\n", 2)
  return (ends[0], ends[1])
}

private func readByte(_ file: Int32) -> Int {
  var byte: UInt8 = 0
  return read(file, &byte, 1)
}

let outsideScenarios: [String: Scenario] = [
  "readLine": {
    dup2(filledPipe().0, 0)
    mark(readLine() ?? "nothing")
  },
  "read a pipe": { mark("\(readByte(filledPipe().0))") },
  "read a pipe twice at one place": {
    let end = filledPipe().0
    for _ in 1...2 { mark("\(readByte(end))") }
  },
  "read a pipe without waiting": {
    let end = filledPipe().0
    _ = fcntl(end, F_SETFL, O_NONBLOCK)
    mark("\(readByte(end))")
  },
  "read a file": {
    let file = open(CommandLine.arguments[0], O_RDONLY)
    mark("\(readByte(file))")
    mark("\(try Data(contentsOf: URL(fileURLWithPath: "/proc/self/status")).isEmpty)")
  },
  "poll": {
    var entry = pollfd(fd: filledPipe().0, events: Int16(POLLIN), revents: 0)
    mark("\(poll(&entry, 1, -1))")
  },
  "poll without waiting": {
    var entry = pollfd(fd: filledPipe().0, events: Int16(POLLIN), revents: 0)
    mark("\(poll(&entry, 1, 0))")
  },
  "sleep in poll": { mark("\(poll(nil, 0, 30))") },
  "a child process": {
    let child = Process()
    child.executableURL = URL(fileURLWithPath: "/bin/sh")
    child.arguments = ["-c", "exit 3"]
    try child.run()
    child.waitUntilExit()
    mark("\(child.terminationStatus)")
  },
  "read for ever": {
    let end = filledPipe().0
    while readByte(end) == 1 {}
  },
]
