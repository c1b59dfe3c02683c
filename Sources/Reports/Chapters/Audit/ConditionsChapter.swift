internal import Assessment
internal import Wording

/// The permitted use of the report, the scope, and the respondents.
struct ConditionsChapter: Chapter, AuditPart {
  let audit: AuditContext

  var section: ReportSection? {
    let scope = ScopeFacts(context: context)
    return ReportSection(
      say("Conditions of this report"), at: Anchor("conditions"),
      [
        .callout(
          title: words("Read this first"),
          [
            .list([
              purpose,
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
          ]), .facts(scope.facts), .table(scope.respondents),
      ])
  }

  private var purpose: [Inline] {
    isConformity
      ? say(
        "This is no audit and no certificate. It repeats what respondents said and recorded, ordered by the clauses of \(userText: catalogue.title), with the finding that an auditor would likely note if it is true."
      )
      : say(
        "\(userText: catalogue.title) is adopted, not conformed to: there are no findings, but capability levels of what was asked, objective by objective."
      )
  }
}
