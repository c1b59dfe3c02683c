// swift-tools-version: 6.2
import PackageDescription

// `CI` turns warnings into errors; `ASSAY_TOOLS` adds the benchmark and the fuzz targets.
let isCI = Context.environment["CI"] != nil
let hasTools = Context.environment["ASSAY_TOOLS"] != nil

/// Every target of the product but the program itself and the files that it carries.
let modules: [Target.Dependency] = [
  "Text", "PlainYAML", "Interchange", "Markup", "Wording", "Assessment", "AssessmentFiles", "Exchange", "SheetImport",
  "Web", "ReportDocument", "ReportParts", "Reports", "Workbooks", "Answering", "OperatingSystem", "Terminal",
]

let package = Package(
  name: "assay",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "assay", targets: ["assay"])],
  targets: [
    .target(name: "Text"),
    .target(name: "PlainYAML", dependencies: ["Text"]),
    .target(name: "Interchange", dependencies: ["Text"]),
    .target(name: "Markup", dependencies: ["Text"]),
    .target(name: "Wording", dependencies: ["Text"]),
    .target(name: "Assessment", dependencies: ["Text"]),
    .target(name: "AssessmentFiles", dependencies: ["Text", "PlainYAML", "Assessment", "Wording"]),
    .target(
      name: "Exchange",
      dependencies: ["Text", "PlainYAML", "Interchange", "Markup", "Assessment", "AssessmentFiles"]),
    .target(name: "SheetImport", dependencies: ["Text", "Interchange", "Assessment", "AssessmentFiles", "Exchange"]),
    // The plugin embeds the scripts and styles.
    .target(
      name: "Web",
      exclude: [
        "agreement.js", "cards.js", "charts.css", "checks.js", "consolidation.js", "dialog.js", "disputes.js",
        "draft.js", "earlier.js", "exchange.js", "facilitator.js", "filenames.js", "findings.js", "form.css",
        "form.js", "groups.js", "keys.js", "loading.js", "page.js", "pseudonyms.js", "report.css", "results.js",
        "scanner.js", "scoring.js", "sheetchecks.js", "sheets.js", "store.js", "tables.js", "yaml.js",
      ], plugins: ["EmbedShippedFiles"]),
    .target(
      name: "ReportDocument", dependencies: ["Text", "Assessment", "Markup", "Interchange", "Wording", "Web"]),
    .target(name: "ReportParts", dependencies: ["Text", "Assessment", "Markup", "Wording", "ReportDocument"]),
    .target(name: "Reports", dependencies: ["Text", "Assessment", "Wording", "ReportDocument", "ReportParts"]),
    .target(
      name: "Workbooks",
      dependencies: [
        "Text", "Interchange", "Assessment", "AssessmentFiles", "Exchange", "SheetImport", "Wording", "ReportDocument",
        "ReportParts",
      ]),
    .target(
      name: "Answering",
      dependencies: [
        "Text", "Assessment", "AssessmentFiles", "Exchange", "SheetImport", "Markup", "Interchange", "Wording", "Web",
      ]),
    .target(name: "OperatingSystem", dependencies: ["Text", "Assessment"]),
    .target(
      name: "Terminal",
      dependencies: [
        "Text", "Assessment", "AssessmentFiles", "Wording", "ReportDocument", "ReportParts", "OperatingSystem",
      ]),
    .target(
      name: "ShippedFiles", exclude: ["Plugin", "Generator"], plugins: ["EmbedShippedFiles"]),
    .executableTarget(name: "ShippedFilesGenerator", path: "Sources/ShippedFiles/Generator"),
    .plugin(
      name: "EmbedShippedFiles", capability: .buildTool(), dependencies: ["ShippedFilesGenerator"],
      path: "Sources/ShippedFiles/Plugin"),
    // Debug information would be a third of the program; its symbols name the functions without it.
    .executableTarget(
      name: "assay", dependencies: modules + ["ShippedFiles"],
      linkerSettings: [
        .unsafeFlags(["-Xlinker", "--strip-debug"], .when(platforms: [.linux], configuration: .release))
      ]),
    .target(name: "TestSupport", dependencies: modules + ["ShippedFiles"], path: "Tests/Support"),
  ] + testTargets + (hasTools ? tools : [])
)

/// A test target for each target that has behaviour of its own.
var testTargets: [Target] {
  (modules + ["ShippedFiles", "assay"]).compactMap { module in
    guard case .byNameItem(let name, _) = module, name != "Web" else { return nil }
    let dependencies = modules + ["ShippedFiles", "TestSupport"] + (name == "assay" ? ["assay"] : [])
    return .testTarget(name: "\(name)Tests", dependencies: dependencies)
  }
}

/// The benchmark, and what is fuzzed: libFuzzer builds it by `Tests/Scripts/Fuzz/run.sh`, the tests replay its corpus.
var tools: [Target] {
  [
    .executableTarget(
      name: "assay-bench", dependencies: modules, path: "Tests/Scripts/Benchmark/Program"),
    .target(name: "FuzzTargets", dependencies: modules, path: "Tests/Scripts/Fuzz/Targets"),
    .testTarget(
      name: "FuzzTests", dependencies: modules + ["FuzzTargets", "ShippedFiles", "TestSupport"],
      path: "Tests/Scripts/Fuzz/Replay"),
  ]
}

for target in package.targets where target.type != .plugin {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    // Asynchronous functions stay on the caller's thread; only what a task group runs leaves it.
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    // Otherwise each object file contains a hash for incremental builds, which depends on the folder of the build.
    .unsafeFlags(["-Xfrontend", "-disable-incremental-llvm-codegen"], .when(configuration: .release)),
  ]
  if isCI { target.swiftSettings?.append(.treatAllWarnings(as: .error)) }
}
