import Recording

/// Recordings beside the one of the process.
extension Machine {
  /// From now on everything goes into `notes`, in a child that must leave the file to the harness.
  func record(in notes: SideRecording) {
    guard let writer = notes.writer else { return }
    recorder.attach(writer)
    prepareLastWords()
  }

  /// Appends to the recording what a child, now ended, has found: of all that it may have written the findings.
  func append(_ notes: SideRecording) {
    guard let recording = notes.recording else { return }
    for var event in recording.events where [.finding, .frame, .degraded].contains(event.kind) {
      let (text, file) = (recording.string(event.text), recording.string(event.file))
      (event.text, event.file) = (0, 0)
      recorder.append(event, text: text, file: file)
    }
  }
}
