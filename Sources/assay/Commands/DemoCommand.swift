internal import Assessment
internal import OperatingSystem
internal import Terminal
internal import Text
internal import Wording

private let folder = Positional(
  "DIR", .folder, default: "reports/pizza-and-pizza", "output folder (default: reports/pizza-and-pizza)"
)

extension Command {
  static let demo = Command(
    name: "demo", summary: "Create and score an example engagement",
    details: [
      """
      Writes the engagement of Pizza&Pizza, an invented company that is about to open 50 delivery points, scores it \
      and creates its reports. The example's own files are replaced unless they were edited; other files in the folder \
      are not changed.
      """
    ],
    positionals: [folder], options: [Option.force, Option.library],
    examples: ["assay demo", "assay demo my-first-try"], run: runDemo)
}

private func runDemo(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let path = context.arguments[folder]
  let example = Example(folder: path)
  try example.writeEngagement(in: context)
  let evaluation = try context.evaluation(of: EngagementFolder(path, in: context.system.files))
  let earlier = try context.evaluation(of: EngagementFolder(example.earlierFolder, in: context.system.files))
  try example.writeReports(on: evaluation, comparedWith: earlier, in: context)
  let view = ScoreView(evaluation: evaluation, language: context.language)
  try context.print(view.summary)
  try view.printGaps(atMost: 3, with: context.printer)
  try context.print("")
  try context.print(context.language.say("Try next"), .strong)
  let topic = evaluation.priorities.first?.score.topic.id.text ?? "TOPIC"
  let (folder, earlierFolder) = (ShellWord.written(path), ShellWord.written(example.earlierFolder))
  for next in [
    "score \(folder)", "explain \(folder) \(topic)", "plan \(folder)", "agree \(folder)",
    "compare \(earlierFolder) \(folder)", "list",
  ] {
    try context.print("  assay \(TerminalText(oneLine: next))")
  }
  return .done
}
