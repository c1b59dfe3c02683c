internal import Assessment
internal import OperatingSystem
internal import Terminal
internal import Text

extension Evaluation {
  /// The framework with an id among those that are shown. Without a name, where one is needed, the standard that is
  /// assessed directly, else the first standard; nil where none is shown, and where all of them do.
  func framework(named name: String?, isNeeded: Bool) throws(CommandFailure) -> ID<Catalogue>? {
    let known = score.frameworks.map(\.catalogue)
    guard let name else {
      guard isNeeded, !known.isEmpty else { return nil }
      if let direct = score.assessed.first(where: { known.contains($0.catalogue) }) { return direct.catalogue.id }
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
    return .wrongCommandLine("choose a framework: add --framework with one of: \(TerminalText(oneLine: names))")
  }

  fileprivate static func unknownFramework(_ name: String, _ known: [Catalogue]) -> CommandFailure {
    let suggestion = DidYouMean.sentence(for: name, among: known.map(\.id.text))
    return .wrongCommandLine("there is no framework \(quoted: name) in this assessment\(suggestion)")
  }
}
