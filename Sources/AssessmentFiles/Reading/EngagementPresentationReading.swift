internal import Assessment
internal import PlainYAML
internal import Text

extension EngagementReader {
  /// Reads the assessor's own words and marks.
  mutating func presentation(_ fields: Fields<EngagementKey>) -> Engagement.Presentation {
    var presentation = Engagement.Presentation()
    presentation.status = fields.choice(.status, of: "status", into: &diagnostics)
    presentation.classification = fields.filledText(.classification, into: &diagnostics) ?? ""
    presentation.returnTo = fields.filledText(.returnTo, into: &diagnostics) ?? ""
    presentation.summary = fields.filledText(.summary, into: &diagnostics) ?? ""
    presentation.remarks = remarks(fields)
    presentation.previous = previous(fields)
    return presentation
  }

  private mutating func previous(_ fields: Fields<EngagementKey>) -> String? {
    guard let path = fields.filledText(.previous, into: &diagnostics) else { return nil }
    let isDrive = path.first?.isLetter == true && path.dropFirst().first == ":"
    guard let first = path.first, !"/\\".contains(first), !isDrive, !path.contains("://"), !path.utf8.contains(0) else {
      diagnostics.report(.notRelative(path, at: fields.range(of: .previous)))
      return nil
    }
    return path
  }

  private mutating func remarks(_ fields: Fields<EngagementKey>) -> [ID<Topic>: String] {
    guard let node = fields[.remarks] else { return [:] }
    guard node.kind == .mapping else {
      diagnostics.report(.notRemarks(at: node.start))
      return [:]
    }
    var remarks: [ID<Topic>: String] = [:]
    for entry in node.entries where !entry.key.text.isExtensionKey && entry.value.kind != .absent {
      let name = Located(value: entry.key.text, range: entry.key.range)
      let id: Located<ID<Topic>>? = name.identifier(into: &diagnostics)
      let text = entry.value.located(as: "the remark on '\(name.value)'", into: &diagnostics)?.value
      if let id, let topic = topics([id])?.first, let text, !text.isBlank { remarks[topic] = text }
    }
    return remarks
  }
}

extension Diagnostic {
  fileprivate static func notRelative(_ path: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .notARelativePath, "\(quoted(path)) is not a path relative to the folder of the engagement", at: range,
      remedy: "write the path from this folder to that of the previous round, such as '../2025'")
  }

  fileprivate static func notRemarks(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .notRemarks, "'remarks' must map topics to texts", at: range,
      remedy: "write 'incident-management: The desk is better than its records.' lines below it")
  }
}
