internal import Assessment
internal import AssessmentFiles
internal import Exchange
internal import OperatingSystem
internal import Terminal
internal import Text
internal import Wording

private let action = Positional("make", .oneOf(Action.self), "writes a benchmark")
private let engagements = Positional(
  many: "DIR", .name(of: .engagement), "engagements, or folders that contain engagements; one per organization")
private let output = Option.output(requiredAs: "FILE", "the benchmark file; its name becomes the benchmark's id")
private let title = Option("title", .text, as: "T", "name of the benchmark for reports (default: its id)")
private let date = Option("date", .date, as: "D", "date of the benchmark (default: none)")

private enum Action: String, CaseIterable { case make }

extension Command {
  static let benchmark = Command(
    name: "benchmark", summary: "Count the levels of many organizations without names",
    details: [
      """
      Writes the number of organizations at each level of each topic, for 'assay report --benchmark FILE'. The file \
      contains no name, path, date or organization of an engagement. All engagements must use the same version of one \
      questionnaire and its scoring method; otherwise nothing is written.
      """,
      """
      Organizations are counted in batches of \(Rules.benchmarkBatch), in the order given; within a folder, by name. An \
      incomplete batch is not counted yet. At least \(Rules.smallestBenchmark) are needed. Levels with fewer than \(Rules.smallestCount) \
      organizations are counted together with their neighbours. A topic is left out if this hides all of its levels.
      """,
      """
      To extend a benchmark, name the earlier engagements first, unchanged and in the same order, and the new ones \
      last: otherwise a comparison of both files could reveal the levels of single organizations. Even then it can narrow \
      down a count that the earlier file hides.
      """,
    ],
    positionals: [action, engagements], options: [output, title, date, Option.force, Option.library],
    examples: [
      "assay benchmark make units -o hospitals.yaml --date 2026-11-03",
      "assay benchmark make 2025/* 2026/* -o hospitals.yaml --force",
    ], run: runBenchmark)
}

private func runBenchmark(_ context: inout CommandContext) async throws(CommandFailure) -> ExitStatus {
  let (arguments, system) = (context.arguments, context.system)
  let paths = try system.engagementFolders(arguments[engagements], inOrder: true)
  let path = arguments[output]
  try system.refuseInput(path, among: arguments[engagements])
  try system.refuse(toReplace: path, force: arguments[.force])
  var count = BenchmarkCount()
  let scoring = FolderScoring(
    reader: try context.reader(), method: nil, files: system.files, disclosure: nil, language: nil,
    needsFacts: false)
  var progress = Progress("engagements", of: paths.count, in: system)
  try await scoring.forEach(of: paths, jobs: system.cores) { (folder) throws(CommandFailure) in
    if !folder.messages.isEmpty { progress.erase() }
    system.writeError(folder.messages)
    if let refusal = count.add(folder.unit) { system.printNotice(refusal) }
    progress.advance()
  }
  progress.erase()
  if let repetition = count.repetition { system.printNotice(repetition) }
  let language = context.language
  guard let basis = count.basis, count.refused == 0 else {
    throw .input(
      language.say(
        TerminalPhrase(
          count.refused, one: "1 engagement cannot be counted; no benchmark was written",
          many: "\(count.refused) engagements cannot be counted; no benchmark was written")))
  }
  let id = ID<Benchmark>(FilePath.identifier(of: path)) ?? ID("benchmark")
  guard let id,
    let benchmark = count.tally.benchmark(id: id, title: arguments[title] ?? "", date: arguments[date], basis: basis)
  else { throw .tooFew(paths.count) }
  try system.deliver(Array(benchmark.text.utf8), to: path, replacesYAML: true)
  system.printNotice(benchmark.summary(waiting: count.tally.waiting, asked: count.topics))
  return .done
}

extension System {
  /// Refuses to replace a file that is not a benchmark, and a benchmark without `force`.
  fileprivate func refuse(toReplace path: String, force: Bool) throws(CommandFailure) {
    guard !FilePath.isStandardOutput(path), kind(path) == .file else { return }
    let document = try document(path)
    guard FileKind(of: document) == .benchmark else { throw .isOtherFile(path) }
    if !force { throw .exist([path]) }
  }
}

/// The engagements of a benchmark while they are read.
private struct BenchmarkCount {
  var tally = BenchmarkTally()
  /// That of the first engagement that can be used.
  private(set) var basis: BenchmarkTally.Basis?
  /// The number of engagements that cannot be counted.
  private(set) var refused = 0
  private var topicIDs: Set<ID<Topic>> = []
  /// The highest level of each topic and of the questionnaire, as in the first engagement that has the topic.
  private var tops: [ID<Topic>: Level] = [:]
  private var highest: Level?
  /// The number of engagements of each organization that is named.
  private var organizations: [String: Int] = [:]

  /// A note where several engagements have the same organization; each counts, so the benchmark would show one as many.
  var repetition: TerminalText? {
    let repeated = organizations.filter { $0.value > 1 }
    guard !repeated.isEmpty else { return nil }
    let names = repeated.keys.sorted().prefix(3).map { "\(quoted: $0) (\(repeated[$0] ?? 0))" as TerminalText }
    return """
      note: several engagements of one organization are counted as several organizations: \
      \(names.joined(separator: ", "))\(repeated.count > 3 ? ", …" : "")
      """
  }

  /// The number of topics with a level in any engagement.
  var topics: Int { topicIDs.count }

  /// Counts a unit, or returns why it is refused; nil stands for a folder whose errors were printed.
  mutating func add(_ unit: PortfolioUnit?) -> TerminalText? {
    let refusal: TerminalText?
    if let unit {
      let own = BenchmarkTally.Basis(of: unit)
      let basis = basis ?? own
      if unit.measure == .findings {
        refusal = "it assesses conformity and has no levels"
      } else if own != basis {
        refusal = "it uses \(own.description), but the first engagement uses \(basis.description)"
      } else if unit.topics.allSatisfy({ $0.level == nil }) {
        refusal = "no topic has a level yet"
      } else if unit.highest != highest ?? unit.highest
        || unit.topics.contains(where: { $0.top != tops[$0.id] ?? $0.top })
      {
        refusal = "its \(own.description) has other levels than that of the first engagement"
      } else {
        self.basis = basis
        highest = unit.highest
        for topic in unit.topics { tops[topic.id] = topic.top }
        if unit.organization != unit.engagement.text { organizations[unit.organization, default: 0] += 1 }
        tally.add(unit)
        topicIDs.formUnion(unit.topics.filter { $0.level != nil }.map(\.id))
        return nil
      }
    } else {
      refusal = nil
    }
    refused += 1
    return refusal.map { reason in "assay: refused: \(quoted: unit?.path ?? ""): \(reason)" }
  }
}

extension Benchmark {
  /// One line about the result: who is counted, who waits, and what is hidden.
  fileprivate func summary(waiting: Int, asked: Int) -> TerminalText {
    let hidden = asked - topics.count
    return """
      organizations counted: \(units); waiting for a batch of \(Rules.benchmarkBatch): \(waiting); \
      topics: \(topics.count); topics left out to hide single organizations: \(max(0, hidden))
      """
  }
}

extension FilePath {
  /// Returns an identifier made from the name of a file without its ending.
  fileprivate static func identifier(of path: String) -> String {
    let name = isStandardOutput(path) ? "benchmark" : name(of: path)
    let end = name.lastIndex(of: ".").map { $0 > name.startIndex ? $0 : name.endIndex } ?? name.endIndex
    return NewEngagement.identifier(from: String(name[..<end]))
  }
}

extension CommandFailure {
  fileprivate static func isOtherFile(_ path: String) -> CommandFailure {
    .cannotWrite(path, "this file is not a benchmark; choose another name")
  }

  fileprivate static func tooFew(_ count: Int) -> CommandFailure {
    .input("a benchmark needs at least \(Rules.smallestBenchmark) organizations, not \(count)")
  }
}
