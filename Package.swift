// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "assay",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "assay", targets: ["assay"])],
  targets: [
    .target(name: "YAML"),
    .target(name: "Markup"),
    .target(name: "Maturity", dependencies: ["YAML", "Markup"]),
    .target(name: "Library", plugins: ["EmbedLibrary"]),
    .executableTarget(name: "assay", dependencies: ["YAML", "Markup", "Maturity", "Library"]),
    .executableTarget(name: "assay-bench", dependencies: ["YAML", "Maturity"]),
    .executableTarget(name: "LibraryGenerator"),
    .plugin(
      name: "EmbedLibrary", capability: .buildTool(), dependencies: ["LibraryGenerator"], path: "Sources/EmbedLibrary"),
    .testTarget(name: "YAMLTests", dependencies: ["YAML", "Library"]),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"]),
    .testTarget(name: "MaturityTests", dependencies: ["YAML", "Markup", "Maturity", "Library"]),
    // What is fuzzed; no product holds it. Tests/Fuzz/run.sh builds it for libFuzzer.
    .target(name: "FuzzTargets", dependencies: ["YAML", "Markup", "Maturity"], path: "Tests/Fuzz/Targets"),
    .testTarget(name: "FuzzTests", dependencies: ["FuzzTargets", "Library"], path: "Tests/Fuzz/Replay"),
    .testTarget(name: "assayTests", dependencies: ["assay", "YAML", "Markup", "Maturity", "Library"]),
  ]
)

for target in package.targets where target.type != .plugin {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    // Asynchronous functions stay on the caller's thread; only what a task group runs leaves it.
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}
