internal import Assessment
internal import OperatingSystem
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// The differences between two assessments in succession.
struct ChangeView {
  let change: Change
  let language: Language

  var outline: TextOutline {
    var outline = TextOutline()
    outline.add(
      language.say(
        "Changes from \(userText: language.date(change.earlier.label)) to \(userText: language.date(change.later.label))"
      ),
      .strong)
    let kinds: [(Change.Kind, TerminalPhrase)] = [
      (.improved, "better"), (.worsened, "worse"), (.newlyAnswered, "newly answered"),
      (.noLongerAnswered, "no longer answered"), (.excluded, "no longer applicable"), (.included, "now applicable"),
    ]
    for (kind, words) in kinds { add(words, change.criteria(kind).map(\.criterion.id.text), to: &outline) }
    addFindings(to: &outline)
    let actions = change.actions
    let registered: [(TerminalPhrase, [Action])] = [
      ("actions opened", actions.opened), ("actions closed", actions.closed), ("actions overdue", actions.overdue),
      ("actions closed without a better result", actions.withoutEffect),
    ]
    for (words, entries) in registered { add(words, entries.map(\.id.text), to: &outline) }
    let apart: [(TerminalPhrase, [String])] = [
      ("newly in scope", change.entered.map(\.id.text)), ("no longer in scope", change.left.map(\.id.text)),
      ("reworded questions", change.reworded.map(\.id.text)), ("new questions", change.added.map(\.id.text)),
      ("dropped questions", change.removed.map(\.id.text)),
    ]
    for (words, ids) in apart { add(words, ids, .faint, to: &outline) }
    return outline
  }

  /// Adds the findings and documents of a direct conformity assessment that changed.
  private func addFindings(to outline: inout TextOutline) {
    add(
      "findings",
      change.findings.map { "\($0.subject) \(language.finding($0.then).text) → \(language.finding($0.now).text)" },
      to: &outline)
    add("documents", change.documents.map { "\($0.subject) \(word($0.then)) → \(word($0.now))" }, to: &outline)
  }

  private func word(_ status: DocumentStatus) -> String { language.words(status.title) }

  /// Adds a paragraph with the ids, unless there are none.
  private func add(_ words: TerminalPhrase, _ ids: [String], _ mark: Style.Mark? = nil, to outline: inout TextOutline) {
    if ids.isEmpty { return }
    outline.add(
      language.say("\(language.say(words)) (\(ids.count)): \(ids.joined(separator: ", "))"), depth: 1, mark)
  }
}
