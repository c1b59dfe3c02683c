/// One shipped text file, as it stands in the source tree.
package struct LibraryFile: Hashable, Sendable {
  /// The path relative to the folder that was embedded, with `/` between its parts: `frameworks/itil4.yaml`.
  package let path: String
  /// The file's text; its UTF-8 is byte for byte what the file holds, the last line feed included.
  package let text: String
}

/// The files that travel inside the binary, so that one copied file works in any folder.
package enum Library {
  /// Every `*.yaml` file under `questionnaires/`, catalogues included, in byte order of the paths.
  package static var files: [LibraryFile] { embeddedQuestionnaires }

  /// The example engagement and the one of the year before in a folder below it: `engagement.yaml` and `answers/*.yaml`,
  /// in byte order of the paths, which are relative to `reports/pizza-and-pizza`.
  package static var example: [LibraryFile] { embeddedExample }
}
