internal import Assessment
internal import AssessmentFiles
internal import OperatingSystem
internal import Terminal
internal import Text
internal import Wording

extension CommandContext {
  /// The language into which texts of files are translated; nil for English, the language of the shipped ones.
  func translationLanguage() throws(CommandFailure) -> String? {
    guard let source = try Language.source(named: arguments[.language], in: system) else { return nil }
    return try Language(source, in: system).id
  }

  /// The assessment in the language that the command line names; the same for English. A translation with errors is
  /// refused, after all of them were printed.
  mutating func translated(_ assessment: Assessment, in folder: EngagementFolder) throws(CommandFailure) -> Assessment {
    guard let language = try translationLanguage() else { return assessment }
    return try system.value(of: translation(of: assessment, in: folder, into: language), named: folder.path)
  }

  /// The assessment in a language, with the diagnostics of the translations.
  mutating func translation(
    of assessment: Assessment, in folder: EngagementFolder, into language: String
  ) throws(CommandFailure) -> ReadResult<Assessment> {
    try reader(of: folder).translated(
      assessment, into: language, pinned: system.files.pinnedTranslations(in: folder.path))
  }
}
