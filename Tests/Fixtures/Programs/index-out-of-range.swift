//! An index beyond the end of an array.
import Practice

func last(of numbers: [Int]) -> Int {
  numbers[numbers.count]  // <- crash
}

@main struct Program {
  static func main() async {
    await Task.yield()
    print(last(of: [1, 2, 3]))
  }
}
