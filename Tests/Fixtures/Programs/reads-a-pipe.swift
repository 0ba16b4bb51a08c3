//! A pipe is read in a task, for as long as whoever has its other end takes.
import Glibc
import Practice

func firstByte(of file: Int32) -> UInt8? {
  var byte: UInt8 = 0
  return read(file, &byte, 1) == 1 ? byte : nil  // <- uncontrolled, (blocked-core)
}

@main struct Program {
  static func main() async {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0, write(ends[1], "x", 1) == 1 else { return }
    let file = ends[0]
    let byte = await Task(name: "reader") { firstByte(of: file) }.value
    print(byte ?? 0)
  }
}
