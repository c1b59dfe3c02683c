internal import Assessment
internal import AssessmentFiles
internal import Exchange
internal import OperatingSystem
internal import PlainYAML
internal import Reports
internal import Terminal
internal import Text
internal import Wording

private let propose = Option(
  flag: "propose", "add an entry for each nonconformity and each step of the first wave that has none yet")
private let on = Option<CalendarDate?>(
  "on", .date, as: "DATE", "report the entries that are overdue on this date (default: the engagement's date)")
private let format = Option<ActionFormat>.format(default: .table)

private enum ActionFormat: String, CaseIterable { case table, csv, json, markdown, jira, github, ado }

extension Command {
  static let actions = Command(
    name: "actions", summary: "Print the action register, or add proposals to it",
    details: [
      """
      The register is the file actions.yaml in the engagement's folder. It is edited by hand; --propose only adds \
      entries below the existing ones.
      """,
      """
      The formats jira and ado print tables for import into Jira or Azure DevOps, github prints JSON for GitHub's API: the \
      entries that are not done, and those with a ticket. An entry with a 'ticket' updates that ticket; the others create \
      one.
      """,
    ],
    positionals: [Positional.engagement],
    options: [propose, on, format, Option.output, Option.force, Option.language, Option.library],
    examples: [
      "assay actions reports/my-firm --propose", "assay actions DIR --on 2027-03-31",
      "assay actions DIR --format jira -o actions.csv",
    ], run: runActions)
}

private func runActions(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  let arguments = context.arguments
  let folder = try context.folder()
  let evaluation = try context.evaluation(of: folder)
  var assessment = evaluation.assessment
  if arguments[propose], try addProposals(of: evaluation, to: folder, in: context.system) {
    // The first reading printed the warnings.
    assessment = try context.assessmentWithoutDiagnostics(of: context.folder()) ?? assessment
  }
  let date = arguments[on] ?? assessment.engagement.date
  let (view, exchange) = (
    ActionsView(assessment: assessment, date: date, language: context.language), ActionExchange(assessment, on: date)
  )
  switch arguments[format] {
  case .table:
    guard !assessment.actions.isEmpty else {
      context.system.printNotice("no actions yet: 'assay actions \(shell: folder.path) --propose' starts the register")
      return .done
    }
    try context.deliver(to: arguments[.output]) { (context) throws(CommandFailure) in
      try context.print(view.table)
      try context.print("")
      try context.print(view.summary)
    }
  case .csv: try context.deliver(data: exchange.csv)
  case .json: try context.deliver(data: exchange.json)
  case .markdown: try context.deliver(report: view.document.bytes(.markdown))
  case .jira: try context.deliver(TicketExport(assessment, to: .jira, on: date))
  case .github: try context.deliver(TicketExport(assessment, to: .gitHub, on: date))
  case .ado: try context.deliver(TicketExport(assessment, to: .azureDevOps, on: date))
  }
  return .done
}

extension CommandContext {
  /// Delivers tickets, and notes how many of them an import adds.
  fileprivate func deliver(_ tickets: TicketExport) throws(CommandFailure) {
    try deliver(data: tickets.bytes)
    guard tickets.newTickets > 0 else { return }
    let entries = language.say(
      Phrase(tickets.newTickets, one: "{1} entry has no ticket", many: "\(tickets.newTickets) entries have no ticket"))
    system.printNotice(
      "note: \(entries) in this tracker; after the import, write the addresses after 'ticket:' in actions.yaml")
  }
}

/// Writes the proposals that the register does not have yet, and prints which; returns whether there were any.
private func addProposals(
  of evaluation: Evaluation, to folder: EngagementFolder, in system: System
) throws(CommandFailure) -> Bool {
  let proposals = evaluation.actionProposals
  guard !proposals.isEmpty else {
    system.printNotice("nothing to propose: every finding and step has an entry")
    return false
  }
  let path = FilePath.joined(folder.path, EngagementFolder.actionsName)
  guard
    let edit = ActionRegisterEdit(folder.actions, adding: proposals, on: evaluation.assessment.engagement.date)
  else { throw .listInOneLine(path) }
  try system.writeFile(path, Array(edit.text.utf8), folder.actions == nil ? .keep : .replace)
  let ids = [edit.added.first, edit.added.last].compactMap(\.self).uniqued().joined(separator: " to ")
  system.printNotice("wrote \(oneLine: path): added \(ids); fill in owner and due date")
  return true
}

extension CommandFailure {
  fileprivate static func listInOneLine(_ path: String) -> CommandFailure {
    .cannotWrite(path, "the list is on one line; write each entry on its own line, beginning with '- '")
  }
}
