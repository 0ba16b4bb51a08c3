import Practice

@main struct WorkInARow {
  static func main() async {
    for _ in 1...8 {
      compute(.milliseconds(100))
    }
  }
}
