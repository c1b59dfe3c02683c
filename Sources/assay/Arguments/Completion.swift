/// The words or paths that a shell offers for a value.
enum Completion: Hashable, Sendable {
  /// Nothing: any text is legal.
  case text
  /// One of these words.
  case oneOf([String])
  /// Words with commas between them: these, or any where none is given.
  case list([String])
  /// A name of the library or of the engagement on the command line.
  case name(Kind)
  /// Such names with commas between them.
  case names(Kind)
  /// The path of a file.
  case file
  /// The path of a folder.
  case folder

  /// A kind of names.
  enum Kind: Hashable, Sendable {
    case command
    /// The id of a questionnaire, or a file.
    case questionnaire
    /// A questionnaire, a catalogue or an item of one.
    case libraryItem
    /// The id of a language, or a file.
    case language
    /// The folder of an engagement.
    case engagement
    /// The folder of an engagement, or an answer sheet.
    case engagementOrSheet
    case topic
    /// A topic, a criterion, an item or a document in scope.
    case explainable
    case respondent
    /// The owner of a service.
    case owner
    case framework
  }

  /// Whether a value may be the path of a file or folder.
  var isPath: Bool {
    switch self {
    case .file, .folder, .name(.questionnaire), .name(.libraryItem), .name(.language), .name(.engagement),
      .name(.engagementOrSheet):
      true
    case .text, .oneOf, .list, .name, .names: false
    }
  }
}
