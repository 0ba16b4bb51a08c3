//! fails like: none
import Practice

func importAll(_ files: [String], to api: Service) async throws {
  let uploads = files.map { file in Task { try? await api.call(file) } }
  try await Task.sleep(for: .milliseconds(250))
  for upload in uploads { upload.cancel() }
}
