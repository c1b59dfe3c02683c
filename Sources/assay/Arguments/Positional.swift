/// An argument that is told by its place.
struct Positional: Hashable, Sendable {
  /// How often it may stand there.
  enum Count: Hashable, Sendable {
    case one, optional
    /// Once or more; only the last argument of a command may be so.
    case many
  }

  /// What stands for it in the help, in capitals.
  let name: String
  let value: ValueKind
  let count: Count
  /// What it is, in the help: lower case, no full stop.
  let summary: String

  /// Describes an argument.
  init(_ name: String, _ value: ValueKind, _ summary: String, count: Count = .one) {
    self.name = name
    self.value = value
    self.count = count
    self.summary = summary
  }

  /// The name as the usage shows it: `DIR`, `[DIR]`, `PATH...`.
  var synopsis: String {
    switch count {
    case .one: name
    case .optional: "[\(name)]"
    case .many: "\(name)..."
    }
  }
}
