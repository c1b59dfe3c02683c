internal import OperatingSystem
internal import PlainYAML
internal import Text

/// The user's own files for the library. One that cannot be read is left out with a note: most commands do not need it.
struct LocalFiles {
  /// In the order in which the folders were added, then in byte order of the paths.
  private(set) var documents: [Document] = []
  /// The paths of files in folders called `languages`, which are read when a language is asked for; in the same order.
  private(set) var translations: [String] = []
  /// A line for each file or folder that was left out.
  private(set) var notes: [TerminalText] = []
  private let system: System
  /// The name of folders of translations and languages.
  static let translationsName = "languages"

  /// Creates a value without files.
  init(in system: System) { self.system = system }

  /// Reads the YAML files of a folder and of those below it.
  mutating func add(below folder: String) {
    do throws(CommandFailure) {
      for path in try system.yamlFiles(under: folder) {
        let names = String(path.dropFirst(folder.count)).split(separator: "/").map(String.init)
        if names.dropLast().contains(Self.translationsName) {
          translations.append(path)
        } else {
          add(path)
        }
      }
    } catch {
      notes.append(Self.leftOut(error))
    }
  }

  private mutating func add(_ path: String) {
    do throws(CommandFailure) {
      documents.append(try system.document(path))
    } catch {
      notes.append(Self.leftOut(error))
    }
  }
}

extension LocalFiles {
  fileprivate static func leftOut(_ failure: CommandFailure) -> TerminalText {
    "assay: note: skipped in the library: \(failure.message)"
  }
}
