internal import Assessment
internal import Text

extension Evaluation {
  /// The framework with an id among those that the questionnaire refers to. Without a name the
  /// first standard to conform to, where one is needed; otherwise nil, for all of them.
  func framework(named name: String?, isNeeded: Bool) throws(CommandFailure) -> ID<Catalogue>? {
    let known = score.frameworks.map(\.catalogue)
    guard let name else {
      guard isNeeded else { return nil }
      guard let standard = known.first(where: { $0.kind == .conformity }) else { throw .whichFramework(known) }
      return standard.id
    }
    guard let catalogue = known.first(where: { $0.id.text == name }) else { throw .unknownFramework(name, known) }
    return catalogue.id
  }
}

extension CommandFailure {
  fileprivate static func whichFramework(_ known: [Catalogue]) -> CommandFailure {
    let names = known.map(\.id.text).joined(separator: ", ")
    return .wrongCommandLine("which framework? add --framework with one of: \(TerminalText(oneLine: names))")
  }

  fileprivate static func unknownFramework(_ name: String, _ known: [Catalogue]) -> CommandFailure {
    let suggestion = DidYouMean.sentence(for: name, among: known.map(\.id.text))
    return .wrongCommandLine("the questionnaire refers to no framework \(quoted: name)\(suggestion)")
  }
}
