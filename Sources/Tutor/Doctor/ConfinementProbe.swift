import Running

/// Asks the sandbox what keeps learners' programs from doing harm here.
enum ConfinementProbe {
  /// - Parameter folder: Where the sandbox is; `nil` for where the running executable is.
  /// - Returns: A check for each part.
  static func checks(folder: String?) async -> [DoctorReport.Check] {
    await Confinement.inForce(folder: folder).map { DoctorReport.Check("confinement: \($0.name)", found: $0.found, fix: $0.fix) }
  }
}
