import Foundation
import PackagePlugin

/// Makes one Swift source: for the target `ShippedFiles` of the questionnaires, the catalogues, the output schemas and the example,
/// for the target `Web` of its scripts and styles.
@main struct EmbedShippedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let package = context.package.directoryURL
    if target.name == "Web" {
      return [try command("assets", "WebAssets.swift", [target.directoryURL], ["js", "css"], context)]
    }
    let folders = ["questionnaires", "reports/pizza-and-pizza"].map { package.appending(path: $0) }
    // The release script names the commit; nothing else in a build depends on the environment.
    let commit = ProcessInfo.processInfo.environment["ASSAY_COMMIT"] ?? ""
    return [try command("files", "EmbeddedFiles.swift", folders, ["yaml", "json"], context, then: [commit])]
  }

  private func command(
    _ mode: String, _ name: String, _ folders: [URL], _ extensions: Set<String>, _ context: PluginContext,
    then further: [String] = []
  ) throws -> Command {
    let output = context.pluginWorkDirectoryURL.appending(path: name)
    return .buildCommand(
      displayName: "Embedding \(mode)",
      executable: try context.tool(named: "ShippedFilesGenerator").url,
      arguments: [mode, output.path] + folders.map(\.path) + further,
      inputFiles: folders.flatMap { inputs(under: $0, extensions) },
      outputFiles: [output])
  }

  /// The files, and the folders, whose time of change tells that a file was added. The plan of a build is kept between
  /// builds, with these names in it: after a file was added, removed or renamed, `touch Package.swift` makes a new one.
  private func inputs(under folder: URL, _ extensions: Set<String>) -> [URL] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    let inputs = paths.map { folder.appending(path: $0) }.filter { url in
      extensions.contains(url.pathExtension)
        || (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true
    }
    return FileManager.default.fileExists(atPath: folder.path) ? [folder] + inputs : inputs
  }
}
