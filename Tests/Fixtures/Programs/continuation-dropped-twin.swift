//! A call back that comes in every case.
import Practice

let phoneBook = ["Ada": "36"]

func lookUp(_ name: String, _ completion: (String) -> Void) {
  completion(phoneBook[name] ?? "unknown")
}

func number(of name: String) async -> String {
  await withCheckedContinuation { continuation in
    lookUp(name) { continuation.resume(returning: $0) }
  }
}

@main struct Program {
  static func main() async {
    print(await number(of: "Ada"))
    print(await number(of: "Bob"))
  }
}
