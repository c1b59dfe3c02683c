internal import Assessment
internal import PlainYAML

/// One of the words that are legal at one place of a file. The raw value is the word as files write it.
protocol FileWord: RawRepresentable<String>, CaseIterable, Equatable, Sendable {
  /// All of them.
  static var words: Words<Self> { get }
}

/// All words that are legal at one place of a file, ready to be found in a tree.
struct Words<Word: FileWord>: Sendable {
  /// The words in the order of their declaration, which is the usual order in files.
  let cases = Array(Word.allCases)
  /// The same words as files write them.
  let list = WordList(Word.allCases.map(\.rawValue))
}

/// A key of one kind of mapping. The raw value is the case's name in kebab-case.
protocol FieldKey: FileWord {}

extension Dimension: FileWord { static let words = Words<Self>() }
extension LifecycleStage: FileWord { static let words = Words<Self>() }
extension ScoringMethod: FileWord { static let words = Words<Self>() }
extension Effort: FileWord { static let words = Words<Self>() }
extension ConsensusRule: FileWord { static let words = Words<Self>() }
extension ProviderRole: FileWord { static let words = Words<Self>() }
extension Confidence: FileWord { static let words = Words<Self>() }
extension AnswerSheet.Role: FileWord { static let words = Words<Self>() }
extension Catalogue.Kind: FileWord { static let words = Words<Self>() }
extension Catalogue.Publication: FileWord { static let words = Words<Self>() }
extension RequiredDocument.Kind: FileWord { static let words = Words<Self>() }
extension Engagement.Headline: FileWord { static let words = Words<Self>() }
extension Engagement.Status: FileWord { static let words = Words<Self>() }
extension Action.Kind: FileWord { static let words = Words<Self>() }
extension Action.Source: FileWord { static let words = Words<Self>() }
extension Action.Grade: FileWord { static let words = Words<Self>() }
extension Action.State: FileWord { static let words = Words<Self>() }
