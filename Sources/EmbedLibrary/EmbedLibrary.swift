import Foundation
import PackagePlugin

/// Turns the questionnaires, the catalogues and the example engagement into one Swift source of the target `Library`.
@main struct EmbedLibrary: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folders = ["questionnaires", "reports/pizza-and-pizza"].map { context.package.directoryURL.appending(path: $0) }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedLibrary.swift")
    return [
      .buildCommand(
        displayName: "Embedding the library",
        executable: try context.tool(named: "LibraryGenerator").url,
        arguments: [output.path] + folders.map(\.path),
        inputFiles: folders.flatMap(inputs),
        outputFiles: [output])
    ]
  }

  /// What must not change without a new source: the `*.yaml` files, and the folders, whose time of change tells that a
  /// file was added. The plan of a build is kept between builds, with these names in it: after a file was added, removed
  /// or renamed, `touch Package.swift` makes a new one.
  private func inputs(under folder: URL) -> [URL] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    let inputs = paths.map { folder.appending(path: $0) }.filter { url in
      url.pathExtension == "yaml" || (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true
    }
    return FileManager.default.fileExists(atPath: folder.path) ? [folder] + inputs : inputs
  }
}
