//! A file on a disk is read, which waits for nobody.
import Glibc
import Practice

func firstByte(of file: Int32) -> UInt8? {
  var byte: UInt8 = 0
  return read(file, &byte, 1) == 1 ? byte : nil
}

@main struct Program {
  static func main() async {
    let file = open(CommandLine.arguments[0], O_RDONLY)
    defer { close(file) }
    let byte = await Task(name: "reader") { firstByte(of: file) }.value
    print(byte ?? 0)
  }
}
