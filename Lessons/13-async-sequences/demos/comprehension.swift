import Practice

@main struct Lazily {
  static func main() async {
    let squares = (1...6).async
      .filter { number in
        print("look at \(number)")
        return number.isMultiple(of: 2)
      }
      .map { $0 * $0 }

    print("nothing has run yet")
    print(await Array(squares))
  }
}
