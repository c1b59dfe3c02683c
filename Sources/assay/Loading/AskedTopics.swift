internal import Assessment
internal import OperatingSystem
internal import Terminal
internal import Text

// The topics that a command line chooses from those in scope.

extension Assessment {
  /// The topics in scope with these ids, in the questionnaire's order; all of them for nil. With an owner, only those that
  /// the owner's services depend on.
  func topics(named names: [String]?, of owner: String? = nil) throws(CommandFailure) -> [Topic] {
    let theirs = try owner.map { (owner) throws(CommandFailure) in try engagement.topics(of: owner) }
    let known = topics.map(\.id.text)
    for name in names ?? [] where !known.contains(name) { throw .unknownTopic(name, known: known) }
    return topics.filter { names?.contains($0.id.text) ?? true && theirs?.contains($0.id) ?? true }
  }
}

extension Engagement {
  /// The topics that an owner's services depend on.
  fileprivate func topics(of owner: String) throws(CommandFailure) -> Set<ID<Topic>> {
    let own = services.filter { $0.owner.lowercased() == owner.lowercased() }
    if own.isEmpty { throw .noService(of: owner, owners: services.map(\.owner).filter { !$0.isEmpty }) }
    return Set(own.flatMap(\.topics))
  }
}

extension CommandFailure {
  fileprivate static func noService(of owner: String, owners: [String]) -> CommandFailure {
    let known =
      owners.isEmpty
      ? "; the engagement has no service owners" : "; the service owners are \(owners.joined(separator: ", "))"
    return .wrongCommandLine("no service is owned by \(quoted: owner)\(TerminalText(oneLine: known))")
  }

  fileprivate static func unknownTopic(_ name: String, known: [String]) -> CommandFailure {
    .wrongCommandLine("no topic \(quoted: name) in scope\(DidYouMean.sentence(for: name, among: known))")
  }
}
