internal import Answering
internal import Assessment
internal import OperatingSystem
internal import Terminal
internal import Text

private let respondent = Option(
  "respondent", .name(of: .respondent), as: "NAME", "write the page of this respondent, with their name and topics"
)
private let topics = Option("topics", .names(of: .topic), as: "A,B", "only these topics of the engagement")
private let role = Option("role", .name(of: .owner), as: "R", "only the topics of this owner's services")
private let each = Option(
  flag: "each", "write a page for each invited respondent, such as form-ann-smith.html")
private let blind = Option(
  flag: "blind", "hide levels, results and the answers of the previous round")
private let facilitator = Option(
  flag: "facilitator", "write the facilitator's page: all answer sheets and the consensus")
private let output = Option.output(
  .file, as: "FILE.html",
  "output file (default: next to engagement.yaml, such as form.html); with --each, a folder")

extension Command {
  static let form = Command(
    name: "form", summary: "Write an offline HTML form for respondents",
    details: [
      """
      The page works offline. It keeps answers in the browser, shows the results so far, and loads and saves answer \
      sheets, which belong in the engagement's answers folder.
      """,
      """
      Respondents and their topics are listed in engagement.yaml. If it names the previous round, the page of a \
      respondent shows their earlier answers; every other page shows the agreed ratings without names.
      """,
      """
      The facilitator's page loads the sheets of all respondents, lists the largest disagreements first, and saves the \
      agreed answers as a consensus sheet.
      """,
    ],
    positionals: [Positional.engagement],
    options: [
      respondent, topics, role, each, blind, facilitator, output, Option.force, Option.language, Option.library,
    ],
    examples: [
      "assay form reports/my-firm", "assay form DIR --each --blind", "assay form DIR -o for-the-service-desk.html",
    ], run: runForm)
}

private func runForm(_ context: inout CommandContext) throws(CommandFailure) -> ExitStatus {
  try refuseCombinations(in: context.arguments)
  let folder = try context.folder()
  let assessment = try context.assessment(of: folder)
  let pages = FormPages(
    assessment, in: folder, previous: context.previousRound(of: assessment, in: folder), language: context.language)
  if context.arguments[each] { return try writeEach(pages, of: assessment, &context) }
  let user: Form.User = context.arguments[facilitator] ? .facilitator : .respondent
  var (asked, name): ([Topic]?, String?) = (nil, nil)
  if context.arguments[topics] != nil || context.arguments[role] != nil {
    asked = try assessment.topics(named: context.arguments[topics], of: context.arguments[role])
  }
  if let person = context.arguments[respondent] {
    name = try assessment.respondent(named: person)
    asked = asked ?? assessment.topics(for: person)
  }
  if asked?.isEmpty ?? false { throw .nothingToAsk }
  let html = pages.html(for: user, respondent: name, topics: asked, isBlind: context.arguments[blind])
  let file = name.map(pages.fileName) ?? user.fileName
  try context.deliver(form: html, to: context.arguments[output] ?? FilePath.joined(folder.path, file))
  return .done
}

/// Writes a page for each invited respondent who is asked a topic in scope.
private func writeEach(
  _ pages: FormPages, of assessment: Assessment, _ context: inout CommandContext
) throws(CommandFailure) -> ExitStatus {
  let system = context.system
  let people = assessment.engagement.respondents
  if people.isEmpty { throw .nobodyInvited }
  let target = context.arguments[output] ?? pages.folder
  if FilePath.isStandardOutput(target) || system.kind(target) == .file { throw .notAFolder(target) }
  for person in people {
    let asked = assessment.topics(for: person.name)
    guard !asked.isEmpty else {
      system.printNotice("note: no page for \(oneLine: person.name): no topic of this respondent is in scope")
      continue
    }
    let html = pages.html(
      for: .respondent, respondent: person.name, topics: asked, isBlind: context.arguments[blind])
    try context.deliver(form: html, to: FilePath.joined(target, pages.fileName(of: person.name)))
  }
  return .done
}

/// Refuses options that contradict each other.
private func refuseCombinations(in arguments: ParsedArguments) throws(CommandFailure) {
  let choices = [
    (respondent.longForm, arguments[respondent] != nil), (topics.longForm, arguments[topics] != nil),
    (role.longForm, arguments[role] != nil), (facilitator.longForm, arguments[facilitator]),
  ]
  let given = choices.filter(\.1).map(\.0)
  if arguments[each], let other = given.first {
    throw .contradicting(each.longForm, other, "--each takes the topics of each respondent from engagement.yaml")
  }
  if arguments[respondent] != nil, arguments[role] != nil {
    throw .contradicting(respondent.longForm, role.longForm, "choose either a respondent or a service owner")
  }
  if arguments[facilitator], arguments[respondent] != nil || arguments[blind] {
    throw .contradicting(
      facilitator.longForm, arguments[blind] ? blind.longForm : respondent.longForm,
      "the facilitator's page shows all answers and results")
  }
}

extension Assessment {
  /// The name of a respondent as the engagement or the sheet writes it; where nobody is invited, any name.
  fileprivate func respondent(named name: String) throws(CommandFailure) -> String {
    if let invited = engagement.invitation(of: name) { return invited.name }
    let sheets = (sheets + notYetAnswered).filter { $0.role == .respondent }
    let own = sheets.first { RespondentName($0.respondent) == RespondentName(name) }
    if let own { return own.respondent }
    if engagement.respondents.isEmpty { return name }
    throw .notInvited(name, known: engagement.respondents.map(\.name))
  }
}

extension Form.User {
  /// The name of the page's file beside the engagement.
  fileprivate var fileName: String {
    switch self {
    case .respondent: "form.html"
    case .facilitator: "facilitator.html"
    }
  }
}

extension CommandFailure {
  fileprivate static func contradicting(_ one: String, _ other: String, _ reason: TerminalText) -> CommandFailure {
    .wrongCommandLine("\(one) and \(other) cannot be combined: \(reason)")
  }

  fileprivate static var nothingToAsk: CommandFailure {
    .wrongCommandLine("no chosen topic is in scope, so the form would be empty")
  }

  fileprivate static var nobodyInvited: CommandFailure {
    .wrongCommandLine("--each: the engagement has no respondents; list them under 'respondents' in engagement.yaml")
  }

  fileprivate static func notAFolder(_ path: String) -> CommandFailure {
    .wrongCommandLine("--each writes several pages, but \(quoted: path) is not a folder: name a folder after -o")
  }

  fileprivate static func notInvited(_ name: String, known: [String]) -> CommandFailure {
    .wrongCommandLine(
      """
      \(quoted: name) is not a respondent of the engagement\(DidYouMean.sentence(for: name, among: known)); \
      list the person under 'respondents' in engagement.yaml
      """)
  }
}
