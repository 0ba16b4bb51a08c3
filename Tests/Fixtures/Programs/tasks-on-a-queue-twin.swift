//! A task executor that is the default one.
import Practice

@main struct Program {
  static func main() async {
    let value = await withTaskExecutorPreference(globalConcurrentExecutor) {
      await Task.yield()
      return 1
    }
    print(value)
  }
}
