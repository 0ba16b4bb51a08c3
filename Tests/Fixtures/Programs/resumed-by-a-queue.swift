//! A dispatch queue resumes a continuation.
//! finds: uncontrolled
import Dispatch
import Glibc
import Practice

@main struct Program {
  static func main() async {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        usleep(50_000)
        continuation.resume()
      }
    }
  }
}
