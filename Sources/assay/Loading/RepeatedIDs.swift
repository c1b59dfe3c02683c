internal import AssessmentFiles
internal import PlainYAML
internal import Text

/// Finds questionnaires and catalogues of one id, of which only one can be used.
enum RepeatedIDs {
  /// Returns a warning for each file whose id an earlier file has. Files in folders called `library`, which are copies that
  /// belong to an engagement, are left out.
  static func diagnostics(among documents: [Document]) -> [(name: String, diagnostic: Diagnostic)] {
    var first: [String: String] = [:]
    return documents.compactMap { document in
      let name = document.source.name
      if name.split(separator: "/").contains("library") { return nil }
      guard let kind = FileKind(of: document),
        let id = document.root?.entries.first(where: { isID($0.key.text) })?.value,
        id.kind == .scalar
      else { return nil }
      if let other = first.updateValue(name, forKey: "\(kind) \(id.text.lowercased())") {
        return (name, .sameID(id.text, as: other, at: id.range))
      }
      return nil
    }
  }

  private static func isID(_ key: String) -> Bool { key == "questionnaire" || key == "catalogue" }
}

extension Diagnostic {
  fileprivate static func sameID(_ id: String, as other: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .idInTwoFiles, "the id \(quoted(id)) is also used in \(quoted(other))", at: range, severity: .warning,
      remedy: "keep one of the two files, or give one of them another id")
  }
}
