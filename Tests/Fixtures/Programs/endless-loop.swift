//! A loop that never ends and never suspends.
import Practice

func isPowerOfTwo(_ number: Int) -> Bool {
  var rest = number
  while rest != 1 {  // <- stuck-core?
    if rest % 2 == 1 { return false }  // <- stuck-core?
    rest /= 2  // <- stuck-core?
  }  // <- stuck-core?
  return true
}

@main struct Program {
  static func main() async {
    for number in [8, 12, 0] {
      let answer = await Task(name: "\(number)") { isPowerOfTwo(number) }.value
      print(answer)
    }
  }
}
