internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// Each nonconformity with its statement and its corrective action, from the action register or to be filled in; nil
/// outside a direct assessment.
struct NonconformitiesChapter: Chapter, AuditPart {
  let audit: AuditContext

  var section: ReportSection? {
    guard audit.subject == .findings else { return nil }
    let nonconformities = Nonconformity.all(in: audit)
    if context.isLimited && nonconformities.isEmpty { return nil }
    return ReportSection(say("Nonconformities"), at: Anchor("corrections"), blocks(on: nonconformities))
  }

  private func blocks(on nonconformities: [Nonconformity]) -> [Block] {
    guard !nonconformities.isEmpty else {
      return [paragraph("The answers show no nonconformity. This does not cover what was not asked or answered.")]
    }
    return [
      paragraph(
        "One nonconformity per requirement, most severe first. Each has the number of its requirement, which stays the same in later reports. Corrective actions come from the action register; please fill in the empty lines."
      )
    ] + nonconformities.map { .callout(title: title(of: $0), [.facts(facts(on: $0))]) }
  }

  private func title(of nonconformity: Nonconformity) -> String {
    let item = nonconformity.item.item
    let number = words("NC \(item.id.text)")
    let entry = nonconformity.action.map { " (\($0.id.text))" } ?? ""
    return "\(number)\(entry) · \(item.title)"
  }

  private func facts(on nonconformity: Nonconformity) -> [Fact] {
    let action = nonconformity.action
    let texts = action?.texts ?? Action.Texts()
    return [
      fact("Grade", grade(of: nonconformity)), fact("Nonconformity", nonconformity.statements(in: audit)),
      fact("Objective evidence", nonconformity.evidence(in: audit)), fact("Correction", named(texts.correction)),
      fact("Cause", named(texts.cause)), fact("Corrective action", named(texts.action)),
      fact("Owner, due date", owner(of: nonconformity)), fact("Effectiveness check", effectiveness(of: action)),
    ]
  }

  private func grade(of nonconformity: Nonconformity) -> [Inline] {
    let verdict = audit.verdict(on: nonconformity.item)
    guard let (action, judgement) = audit.conformity.judgement(of: nonconformity.item) else { return verdict }
    let judged = say("Judged by \(userText: judgement.judgedBy)")
    let reason: [Inline] = action.texts.reason.isEmpty ? [] : [.text(": "), .userText(action.texts.reason)]
    return verdict + [.lineBreak] + judged + reason
  }

  private func owner(of nonconformity: Nonconformity) -> [Inline] {
    let owner = nonconformity.action?.owner ?? ""
    let name = owner.isEmpty ? audit.owner(of: nonconformity.item) : owner
    let due = nonconformity.action?.progress.due
    if name.isEmpty && due == nil { return [.blank] }
    let state = nonconformity.action.map { [Inline.text(" · ")] + say(Phrase(word: $0.progress.state.words)) } ?? []
    return (name.isEmpty ? say("no owner named") : [.userText(name)]) + [.text(", ")]
      + (due.map { [.text(language.date($0.description))] } ?? say("no due date")) + state
  }

  private func effectiveness(of action: Action?) -> [Inline] {
    guard let action, !action.texts.effectiveness.isEmpty || action.progress.verified != nil else { return [.blank] }
    let progress = action.progress
    let verified: [Inline] =
      progress.verified.map { day in
        progress.verifiedBy.isEmpty
          ? say("verified on \(language.date(day.description))")
          : say("verified on \(language.date(day.description)) by \(userText: progress.verifiedBy)")
      } ?? []
    let text: [Inline] = action.texts.effectiveness.isEmpty ? [] : [.userText(action.texts.effectiveness)]
    return .joined([text, verified].filter { !$0.isEmpty }, by: "; ")
  }
}
