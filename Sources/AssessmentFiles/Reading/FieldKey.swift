internal import Assessment
internal import PlainYAML

/// The keys of one kind of mapping, numbered from 0 in the order in which files usually have them.
protocol FieldKey {
  /// The keys as files write them.
  static var names: KeyNames { get }
  /// The key's place among the names.
  var place: Int { get }
}

extension FieldKey {
  /// The key as files write it.
  var name: String { Self.names.names[place] }
}

extension FieldKey where Self: RawRepresentable<Int> {
  var place: Int { rawValue }
}

/// Some keys of one kind of mapping.
struct KeySet<Key: FieldKey>: Sendable {
  /// A bit for each key.
  private var bits: UInt16 = 0

  /// The keys of which something holds, by their places.
  init(where holds: (_ place: Int) -> Bool) {
    for place in Key.names.names.indices where holds(place) { bits |= 1 << place }
  }

  func contains(_ key: Key) -> Bool { bits & 1 << key.place != 0 }

  mutating func formUnion(_ other: KeySet) { bits |= other.bits }
}

/// One of a list of words that a file may write.
protocol Choice: RawRepresentable<String>, CaseIterable, Sendable {
  /// The words with what they stand for.
  static var words: Words<Self> { get }
}

/// Words with what they stand for.
struct Words<Value: Choice>: Sendable {
  let names = KeyNames(Value.allCases.map(\.rawValue))
  let values = Array(Value.allCases)
}

extension Dimension: Choice { static let words = Words<Self>() }
extension LifecycleStage: Choice { static let words = Words<Self>() }
extension ScoringMethod: Choice { static let words = Words<Self>() }
extension Effort: Choice { static let words = Words<Self>() }
extension ConsensusRule: Choice { static let words = Words<Self>() }
extension ProviderRole: Choice { static let words = Words<Self>() }
extension Confidence: Choice { static let words = Words<Self>() }
extension AnswerSheet.Role: Choice { static let words = Words<Self>() }
extension Catalogue.Kind: Choice { static let words = Words<Self>() }
