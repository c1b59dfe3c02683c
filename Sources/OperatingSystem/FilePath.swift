/// Paths as text, with `/` between their parts, never made absolute.
package enum FilePath {
  /// The path of a name in a folder; without the folder where that is the present one.
  package static func joined(_ folder: String, _ name: String) -> String {
    if folder == "." || folder.isEmpty { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// The last part; empty for a path that ends in `/`.
  package static func name(of path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? ""
  }

  /// The path without its last part; `.` for a bare name.
  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The path without the slashes at its end.
  package static func withoutEnd(_ path: String) -> String {
    let parts = path.reversed().drop { $0 == "/" }
    return parts.isEmpty ? path : String(parts.reversed())
  }

  /// The path and the folders above it, innermost first, without `.` and `/`.
  package static func withParents(of path: String) -> [String] {
    var paths = [path]
    while let last = paths.last, case let parent = folder(of: last), parent != ".", parent != "/", parent != last {
      paths.append(parent)
    }
    return paths
  }

  /// Returns the path from one folder to another, such as `../2025`, by their names alone; nil where it depends on the folder
  /// in which the program runs: from a path with `..` in front, and between an absolute and a relative path.
  package static func relative(from folder: String, to target: String) -> String? {
    guard folder.hasPrefix("/") == target.hasPrefix("/") else { return nil }
    let (start, end) = (parts(of: folder), parts(of: target))
    let common = zip(start, end).prefix { $0 == $1 }.count
    let left = start.dropFirst(common)
    if left.contains("..") { return nil }
    let steps = left.map { _ in ".." } + end.dropFirst(common)
    return steps.isEmpty ? "." : steps.joined(separator: "/")
  }

  /// The names of a path without `.`, and without names that `..` takes back.
  private static func parts(of path: String) -> [String] {
    path.split(separator: "/").reduce(into: []) { parts, part in
      switch part {
      case ".": break
      case ".." where parts.last.map { $0 != ".." } ?? path.hasPrefix("/"): _ = parts.popLast()
      default: parts.append(String(part))
      }
    }
  }

  /// Whether the path is `-` or a name of the device. Opened by such a name, a file that standard output was redirected
  /// to would be overwritten from its start.
  package static func isStandardOutput(_ path: String) -> Bool {
    ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"].contains(path)
  }

  /// Whether the path names a file that another program has opened for this one, as a shell does with `<(command)`.
  static func isOpenFile(_ path: String) -> Bool {
    ["/dev/stdin", "/dev/stdout", "/dev/stderr"].contains(path)
      || ["/dev/fd/", "/proc/self/fd/"].contains { path.hasPrefix($0) }
  }

  /// Whether a name ends as files of PlainYAML do, in small or capital letters.
  package static func isYAML(_ path: String) -> Bool {
    let name = path.lowercased()
    return name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }
}
