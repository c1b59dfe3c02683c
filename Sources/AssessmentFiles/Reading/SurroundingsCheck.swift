package import Assessment
package import PlainYAML
package import Text

/// Warns of what a single file cannot show: dates in the future, evidence that is not where its location says, names that
/// other programs change.
package struct SurroundingsCheck {
  /// The keys of days on which something had happened when the file was written.
  private static let days: Set<String> = [
    EngagementKey.date.rawValue, ActionKey.raised.rawValue, ActionKey.done.rawValue, ActionKey.verified.rawValue,
  ]

  private let today: CalendarDate?
  private let hasFile: (_ path: String) -> Bool

  /// `today` is nil where the day is unknown; `hasFile` tells whether there is a file or folder at a path in the folder of
  /// the engagement.
  package init(today: CalendarDate?, hasFile: @escaping (_ path: String) -> Bool) {
    self.today = today
    self.hasFile = hasFile
  }

  /// Returns the warnings for a file, by place.
  package func diagnostics(on document: Document) -> [Diagnostic] {
    guard let kind = FileKind(of: document), let root = document.root else { return [] }
    var found: [Diagnostic] = []
    switch kind {
    case .engagement:
      let hasDate = root[EngagementKey.date.rawValue].map { $0.kind != .absent } ?? false
      if !document.hasErrors, !hasDate { found.append(.noDate(at: root.start)) }
      checkDays(root, into: &found)
      checkPrevious(root, into: &found)
    case .answerSheet:
      checkDays(root, into: &found)
      checkLocations(root, into: &found)
    case .actions: checkDays(root, into: &found)
    case .questionnaire:
      checkName(of: document, under: QuestionnaireKey.questionnaire, into: &found)
      checkIDs(root, into: &found)
    case .catalogue: checkName(of: document, under: CatalogueKey.catalogue, into: &found)
    case .translation: checkTranslationName(document, into: &found)
    case .language, .theme, .benchmark: break
    }
    return found.sortedByPlace()
  }

  private func checkDays(_ node: Node, into found: inout [Diagnostic]) {
    guard let today else { return }
    node.forEachText { key, value in
      if Self.days.contains(key), let day = CalendarDate(value.text), day > today {
        found.append(.futureDate(day, at: value.range))
      }
    }
  }

  private func checkPrevious(_ root: Node, into found: inout [Diagnostic]) {
    guard let path = root[EngagementKey.previous.rawValue], path.kind == .scalar, !path.text.isBlank,
      !hasFile(path.text)
    else { return }
    found.append(.missingRound(path.text, at: path.range))
  }

  private func checkLocations(_ node: Node, into found: inout [Diagnostic]) {
    node.forEachText { key, value in
      if key == EvidenceKey.location.rawValue, let path = RelativePath(value.text), !path.forms.contains(where: hasFile)
      {
        found.append(.missingFile(value.text, at: value.range))
      }
    }
  }

  private func checkName(of document: Document, under key: some FieldKey, into found: inout [Diagnostic]) {
    guard let id = document.root?[key.rawValue], id.kind == .scalar, document.source.name != "-",
      document.source.libraryID != id.text
    else { return }
    found.append(.otherFileName(document.source.lastComponent, id: id.text, at: id.range))
  }

  private func checkTranslationName(_ document: Document, into found: inout [Diagnostic]) {
    let text = { (key: QuestionnaireTranslationKey) in
      document.root?[key.rawValue].flatMap { $0.kind == .scalar ? $0 : nil }
    }
    guard let id = text(.translation), let language = text(.language), document.source.name != "-" else { return }
    let name = "\(id.text).\(language.text)"
    if document.source.libraryID != name {
      found.append(.otherFileName(document.source.lastComponent, id: name, at: id.range))
    }
  }

  private func checkIDs(_ root: Node, into found: inout [Diagnostic]) {
    guard let topics = root[QuestionnaireKey.topics.rawValue], topics.kind == .sequence else { return }
    for topic in topics.items where topic.kind == .mapping {
      let criteria = topic[TopicKey.criteria.rawValue].map { $0.kind == .sequence ? Array($0.items) : [] } ?? []
      for node in [topic] + criteria where node.kind == .mapping {
        guard let id = node[TopicKey.id.rawValue], id.kind == .scalar, SpreadsheetForm.changes(id.text) else {
          continue
        }
        found.append(.alteredID(id.text, at: id.range))
      }
    }
  }
}

extension Node {
  /// Calls `body` with each text under a key, at any depth.
  fileprivate func forEachText(_ body: (_ key: String, _ value: Node) -> Void) {
    switch kind {
    case .mapping:
      for entry in entries {
        if entry.value.kind == .scalar { body(entry.key.text, entry.value) } else { entry.value.forEachText(body) }
      }
    case .sequence: for item in items { item.forEachText(body) }
    default: break
    }
  }
}

extension Diagnostic {
  fileprivate static func noDate(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .engagementWithoutDate, "the engagement has no date, so the age of evidence is not checked", at: range,
      severity: .warning,
      remedy: "add 'date: …' with the date of the results")
  }

  fileprivate static func futureDate(_ day: CalendarDate, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .futureDate, "\(day) is in the future", at: range, severity: .warning,
      remedy: "correct the date, or the clock of this computer")
  }

  fileprivate static func missingFile(_ path: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .missingFile, "there is no file \(quoted(path)) in the folder of the engagement", at: range, severity: .warning,
      remedy: "correct the path, or write 'https://' before a web address")
  }

  fileprivate static func missingRound(_ path: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .missingRound, "there is no folder \(quoted(path)), so earlier answers are not shown", at: range,
      severity: .warning,
      remedy: "correct the path from this folder to the previous round, or remove 'previous'")
  }

  fileprivate static func otherFileName(_ name: String, id: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .otherFileName, "the file name \(quoted(name)) differs from the id; the file is found by its name only",
      at: range,
      severity: .warning,
      remedy: "rename the file to \(quoted(id + ".yaml")), or correct the id")
  }

  fileprivate static func alteredID(_ id: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .spreadsheetChangesID, "spreadsheets change the id \(quoted(id))", at: range, severity: .warning,
      remedy: "begin it with a word, such as \(quoted("topic." + id))")
  }
}
