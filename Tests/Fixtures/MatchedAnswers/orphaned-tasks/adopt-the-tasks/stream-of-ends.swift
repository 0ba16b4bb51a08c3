//! fails like: handles-no-handler
import Practice

func importAll(_ files: [String], to api: Service) async throws {
  let (ends, report) = AsyncStream.makeStream(of: (any Error)?.self)
  let uploads = files.map { file in
    Task {
      do {
        _ = try await api.call(file)
        report.yield(nil)
      } catch {
        report.yield(error)
      }
    }
  }
  let collector = Task {
    guard !files.isEmpty else { return }
    var left = files.count
    for await error in ends {
      if let error {
        for upload in uploads { upload.cancel() }
        throw error
      }
      left -= 1
      if left == 0 { return }
    }
  }
  try await collector.value
}
