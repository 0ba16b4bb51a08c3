//! A call back that never comes: the continuation is dropped.
import Practice

let phoneBook = ["Ada": "36"]

func lookUp(_ name: String, _ completion: (String) -> Void) {
  if let number = phoneBook[name] { completion(number) }
}

func number(of name: String) async -> String {
  await withCheckedContinuation { continuation in  // <- never-resumed, (deadlock)
    lookUp(name) { continuation.resume(returning: $0) }
  }
}

@main struct Program {
  static func main() async {
    print(await number(of: "Ada"))
    print(await number(of: "Bob"))
  }
}
