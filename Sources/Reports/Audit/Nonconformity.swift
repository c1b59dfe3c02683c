internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// A requirement with a nonconformity, and the entry of the action register about it.
struct Nonconformity {
  let item: FrameworkScore.Item
  /// The last entry that was not dropped; nil for none.
  let action: Action?

  // A nonconformity takes a third of a printed page at most.

  /// The most statements that are printed; the rest is named by its criteria.
  private static let mostStatements = 3
  /// The most pieces of evidence and comments that are printed; the rest is counted.
  private static let most = 2
  /// The most characters of a criterion or comment.
  private static let longest = 150

  /// The nonconformities as printed: majors, exclusions, minors, each in the order of the catalogue.
  static func all(in audit: AuditContext) -> [Nonconformity] {
    let printed = audit.judged.map { (item: $0, finding: audit.conformity.printedFinding(of: $0)) }
    return Finding.allCases.filter(\.isNonconformity).flatMap { finding in
      printed.filter { $0.finding == finding && $0.item.item.isRequirement }.map { entry in
        let subject = "\(audit.catalogue.id):\(entry.item.item.id)"
        let actions = audit.assessment.actions(about: subject).filter { $0.kind == .nonconformity }
        return Nonconformity(
          item: entry.item, action: actions.last { $0.progress.state != .dropped } ?? actions.last)
      }
    }
  }

  /// The criteria in scope that are not fulfilled, critical gaps first.
  private var missed: [ScoredCriterion] {
    let missed = item.own.filter(\.isNotFull)
    return missed.filter(\.isCriticalGap) + missed.filter { !$0.isCriticalGap }
  }

  /// The requirement in negative form: each criterion that is not fully achieved, then each that was excluded.
  func statements(in audit: AuditContext) -> [Inline] {
    let missed = missed
    let excluded = audit.questionnaire.topics.flatMap(\.criteria).filter { item.excluded.contains($0.id) }
    let shown = missed.prefix(Self.mostStatements).map { scored in
      audit.say("“\(userText: Self.quoted(scored.criterion.text))” is not fully achieved.") + [.text(" ")]
        + [audit.context.link(scored.criterion), .text(" "), .badge(audit.context.badge(for: scored))]
    }
    let exclusions = excluded.prefix(Self.mostStatements - shown.count).map { criterion in
      audit.say("“\(userText: Self.quoted(criterion.text))” was excluded.") + [.text(" "), .code(criterion.id.text)]
    }
    let rest: [[Inline]] =
      missed.dropFirst(Self.mostStatements).map { [audit.context.link($0.criterion)] }
      + excluded.dropFirst(exclusions.count).map { [.code($0.id.text)] }
    let more = rest.isEmpty ? [] : [audit.say("The same applies to: \([Inline].joined(rest)).")]
    let lines = shown + more + exclusions
    return lines.isEmpty ? audit.say("“\(userText: item.item.title)” is not fulfilled.") : .onLines(lines)
  }

  /// The statement of the action register, or the recorded evidence; then the respondents' words.
  func evidence(in audit: AuditContext) -> [Inline] {
    let finding = action?.texts.finding ?? ""
    let pieces = missed.flatMap { scored in
      EvidenceRule(of: scored.criterion, in: audit.assessment).pieces(for: scored, in: audit.assessment)
    }
    let titles = pieces.map(\.evidence.title).uniqued()
    let list = Self.limited(titles.map { [.userText($0)] }, in: audit)
    let recorded = titles.isEmpty ? audit.say("No evidence is recorded.") : audit.say("Recorded: \(list).")
    let words = words(in: audit)
    return .onLines([finding.isEmpty ? recorded : [.userText(finding)]] + (words.isEmpty ? [] : [words]))
  }

  private func words(in audit: AuditContext) -> [Inline] {
    let comments = missed.flatMap { scored in
      audit.assessment.sheets.compactMap { sheet -> [Inline]? in
        guard let note = sheet.answers[scored.id]?.note, !note.isEmpty else { return nil }
        return [.userText(sheet.respondent)] + audit.say(": “\(userText: Self.shortened(note))”")
      }
    }
    return Self.limited(comments.uniqued(), in: audit)
  }

  private static func limited(_ list: [[Inline]], in audit: AuditContext) -> [Inline] {
    let shown = [Inline].joined(Array(list.prefix(most)), by: "; ")
    return list.count > most
      ? audit.say(Phrase(list.count - most, one: "{1} and {2} more", many: "\(shown) and \(list.count - most) more"))
      : shown
  }

  /// A criterion without its full stop, to be quoted within a sentence.
  private static func quoted(_ text: String) -> String {
    shortened(text.hasSuffix(".") ? String(text.dropLast()) : text)
  }

  private static func shortened(_ text: String) -> String {
    guard text.utf8.count > longest, text.count > longest else { return text }
    return text.prefix(longest - 1) + "…"
  }
}
