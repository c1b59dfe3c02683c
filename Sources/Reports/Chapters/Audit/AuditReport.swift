package import Assessment
internal import Wording

extension ReportDocument {
  /// What stands behind each clause or objective of one framework: for whoever prepares an audit or a review.
  ///
  /// - Returns: nil where the questionnaire refers to no item of the framework that the options name.
  package static func audit(of evaluation: Evaluation, options: ReportOptions) -> ReportDocument? {
    guard let framework = evaluation.score.frameworks.first(where: { $0.catalogue.id == options.framework }) else {
      return nil
    }
    let writer = ReportWriter(evaluation: evaluation, options: options, linkingTo: .criteria)
    let audit = AuditWriter(framework: framework, writer: writer)
    return writer.document(
      framework.catalogue.kind == .conformity ? "preparation of an audit" : "review of an adopted framework", .whole,
      [
        audit.conditions, audit.overview, audit.items, audit.documents, audit.corrections, audit.notApplicable,
        audit.unasked, audit.evidenceIndex, audit.firstStage, audit.secondStage, audit.interviews, writer.answers,
        writer.method, writer.colophon,
      ]
    ).with(ReportFacts(.audit, of: evaluation, options: options))
  }
}

/// The sections of a report on one framework.
struct AuditWriter {
  let framework: FrameworkScore
  let writer: ReportWriter

  var catalogue: Catalogue { framework.catalogue }
  var isConformity: Bool { catalogue.kind == .conformity }
  var language: Language { writer.language }
  var evaluation: Evaluation { writer.evaluation }

  /// What is judged: the requirements of a standard; of an adopted framework the items with none below them.
  var judged: [FrameworkScore.Item] {
    let parents = catalogue.parents
    return framework.items.filter { isConformity ? $0.item.isRequirement : !parents.contains($0.item.id) }
  }

  func say(_ phrase: Phrase) -> [Inline] { language.say(phrase) }
  func words(_ phrase: Phrase) -> String { language.words(phrase) }
  func column(_ title: Phrase, _ alignment: ReportTable.Alignment = .leading) -> ReportTable.Column {
    writer.column(title, alignment)
  }

  /// Of what is judged, what some criterion asks about.
  var asked: [FrameworkScore.Item] { judged.filter { !$0.criteria.isEmpty } }

  /// The item's name, leading to its section where it has one.
  func link(_ item: Catalogue.Item) -> [Inline] {
    let isAsked = framework.items.first { $0.item.id == item.id }.map { !$0.criteria.isEmpty } ?? false
    let name = writer.name(of: item)
    let anchor = Anchor(item: ItemReference(catalogue: catalogue.id, item: item.id))
    return isAsked ? [.reference(name, to: anchor)] : name
  }

  /// The criteria that refer to the very item, not to one below it.
  func ownCriteria(of item: FrameworkScore.Item) -> [ScoredCriterion] {
    item.criteria.filter { scored in
      scored.criterion.references.contains { $0.catalogue == catalogue.id && $0.item == item.item.id }
    }
  }

  /// How much of what was answered would be left if only ratings with recorded evidence counted.
  func evidenced(_ criteria: [ScoredCriterion]) -> Percent? {
    weightedPercent(of: criteria.filter(\.answer.isAnswered), from: .evidenced)
  }
}

extension AuditWriter {
  /// What the report may be used for.
  fileprivate var conditions: ReportSection {
    let first =
      isConformity
      ? say(
        "This is no audit and no certificate. It repeats what respondents said and recorded, ordered by the clauses of \(userText: catalogue.title), with the finding that an auditor would likely note if it is true."
      )
      : say(
        "\(userText: catalogue.title) is adopted, not conformed to: there are no findings, but capability levels of what was asked, objective by objective."
      )
    return writer.section(
      "Conditions of this report", at: Anchor("conditions"),
      [
        .callout(
          title: words("Read this first"),
          [
            .list([
              first,
              say(
                "Which criteria stand behind which item is a derived crosswalk; check it against a licensed copy before you rely on it."
              ),
              say(
                "Nothing is claimed of what was not asked or not answered. A requirement that is partly fulfilled is not fulfilled."
              ),
              say(
                "“Claimed” is what respondents say; “evidenced” is what is left of it when ratings without recorded evidence count nothing. Whether a record shows what it should is for the auditor to judge."
              ),
            ])
          ]), .facts(writer.scopeFacts), writer.respondents,
      ])
  }

  /// One line for each item that is judged.
  fileprivate var overview: ReportSection {
    let verdict = isConformity ? column("Finding") : column("Level", .center)
    let rows = judged.map { item in
      let own = isConformity ? ownCriteria(of: item) : item.criteria
      let applicable = own.filter(\.answer.isApplicable)
      return ReportTable.Row([
        link(item.item), self.verdict(on: item), [.text(language.percent(item.achievement.answered))],
        [.text(language.percent(evidenced(own)))],
        [.text("\(applicable.count(where: \.answer.isAnswered))/\(applicable.count)")],
        [.text("\(applicable.count { $0.answer.isAnswered && $0.answer.isEvidenced })")],
      ])
    }
    return writer.section(
      isConformity ? "Findings, clause by clause" : "Capability, objective by objective", at: Anchor("overview"),
      [isConformity ? .paragraph(writer.tally(framework)) : writer.paragraph(writer.adoptionPrinciple)] + [
        .table(
          ReportTable(
            words("\(userText: catalogue.title): overview"),
            [
              column(isConformity ? "Clause" : "Objective"), verdict, column("Claimed", .trailing),
              column("Evidenced", .trailing), column("Answered", .trailing), column("With evidence", .trailing),
            ], rows, isSortable: true))
      ])
  }

  /// The finding, or the capability level.
  func verdict(on item: FrameworkScore.Item) -> [Inline] {
    if isConformity { return item.finding.map { [.badge(.finding($0))] } ?? [] }
    guard !item.criteria.isEmpty else { return say("not asked") }
    return [.badge(.level(item.capability?.level))]
  }
}
