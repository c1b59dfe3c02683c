/// One shipped text file, byte for byte as in the source tree.
package struct ShippedFile: Sendable {
  /// The path relative to the folder that was embedded, with `/` between its parts: `frameworks/itil4.yaml`.
  package var path: String { embeddedPath.description }
  /// The file's text, UTF-8. Copied from the binary at each call.
  package var text: String { embeddedText.description }

  private let embeddedPath: StaticString
  private let embeddedText: StaticString

  init(_ path: StaticString, _ text: StaticString) {
    embeddedPath = path
    embeddedText = text
  }
}

/// The files that travel inside the binary, so that one copied file works in any folder.
package enum ShippedFiles {
  /// Every `*.yaml` file under `questionnaires/`, catalogues included, in byte order of the paths.
  package static var files: [ShippedFile] { embeddedQuestionnaires }

  /// The JSON Schemas of the outputs, `NAME.schema.json`, in byte order of the names.
  package static var schemas: [ShippedFile] { embeddedSchemas }

  /// The example engagement and the one of the year before in a folder below it: `engagement.yaml` and `answers/*.yaml`,
  /// in byte order of the paths, which are relative to `reports/pizza-and-pizza`.
  package static var example: [ShippedFile] { embeddedExample }

  /// The commit from which a release was built, as the environment variable `ASSAY_COMMIT` named it at build time; nil for
  /// every other build.
  package static var commit: String? {
    let commit = embeddedCommit.description
    return commit.isEmpty ? nil : commit
  }
}
