import Practice

@main struct WorkWithOneCore {
  static func main() async {
    await withTaskGroup(of: Void.self) { group in
      for number in 1...8 {
        group.addTask(name: "work \(number)") { compute(.milliseconds(100)) }
      }
    }
  }
}
