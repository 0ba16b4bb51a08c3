internal import CPseudoTerminal

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The path of an executable that was built together with the tests that ask for it.
package func builtProduct(_ name: String) -> String {
  guard let image = pty_own_image(), let resolved = realpath(image, nil) else { return name }
  defer { free(resolved) }
  var folder = String(cString: resolved).split(separator: "/").dropLast()
  // On macOS the tests are a bundle's binary, three folders down.
  if let bundle = folder.lastIndex(where: { $0.hasSuffix(".xctest") }) { folder = folder[..<bundle] }
  return "/" + folder.joined(separator: "/") + "/" + name
}
