import Foundation

/// The Swift files of a folder of the package, by their paths in the package.
package func swiftSources(in folder: String = "Sources") throws -> [(path: String, text: String)] {
  let root = packageFolder.appendingPathComponent(folder)
  let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
  return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
    (path: "\(folder)/\(name)", text: try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8))
  }
}
