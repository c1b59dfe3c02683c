internal import Foundation

/// A folder of its own for a test that needs real files.
package struct TemporaryFolder {
  /// The absolute path.
  package let path: String

  /// Hands the folder's path to `body` and removes the folder afterwards.
  package static func with(_ body: (TemporaryFolder) throws -> Void) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "assay-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    try body(TemporaryFolder(path: url.path))
  }

  /// The path of something in the folder.
  package func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  /// Every name in the folder, sorted.
  package var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

  /// Writes a file with a text and, if given, permissions.
  package func put(_ text: String, _ name: String, mode: Int? = nil) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: self(name)))
    if let mode { try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: self(name)) }
  }

  /// The text of a file.
  package func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: self(name))), as: UTF8.self)
  }

  /// Makes a symbolic link.
  package func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self(name), withDestinationPath: target)
  }

  /// The permissions of a file.
  package func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: self(name))[.posixPermissions] as? Int
  }
}
