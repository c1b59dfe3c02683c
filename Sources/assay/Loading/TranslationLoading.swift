internal import Assessment
internal import AssessmentFiles
internal import OperatingSystem
internal import SheetImport
internal import Terminal
internal import Text
internal import Wording

extension CommandContext {
  /// The language into which texts of files are translated; nil for English, the language of the shipped ones.
  var translationLanguage: String? { language.id == Language.english.id ? nil : language.id }

  /// The assessment in the language that the command line names; the same for English. A translation with errors is
  /// refused, after all of them were printed.
  mutating func translated(_ assessment: Assessment, in folder: EngagementFolder) throws(CommandFailure) -> Assessment {
    guard let language = translationLanguage else { return assessment }
    return try system.value(of: translation(of: assessment, in: folder, into: language), named: folder.path)
  }

  /// The assessment in a language, with the diagnostics of the translations.
  mutating func translation(
    of assessment: Assessment, in folder: EngagementFolder, into language: String
  ) throws(CommandFailure) -> ReadResult<Assessment> {
    try reader(of: folder).translated(
      assessment, into: language, pinned: system.files.pinnedTranslations(in: folder.path))
  }

  /// The words by which a table may answer a questionnaire in other languages: those of its translations, and those of
  /// the shipped languages. `path` is a file or folder of the engagement, whose translations go first.
  mutating func translatedWords(
    for questionnaire: Questionnaire, near path: String
  ) throws(CommandFailure) -> TranslatedWords {
    let pinned = try system.files.pinnedTranslations(in: system.files.engagement(near: path))
    let translations = try reader(near: path).translations(of: questionnaire, pinned: pinned)
    let scale = questionnaire.scale
    var labels: [String: Scale.Step] = [:]
    var unrated: [String: UnratedAnswer] = [:]
    // Beside the word that the German texts use.
    var confidence: [String: Confidence] = ["niedrig": .low]
    for language in Language.shippedOthers {
      let words: [(String, UnratedAnswer)] = [
        (language.text("not applicable"), .notApplicable), (language.text("no case"), .noCase),
        (language.text("unknown"), .unknown), (language.text("not known"), .unknown),
        (language.text("does not know"), .unknown),
      ]
      for (word, answer) in words { unrated[word.lowercased()] = answer }
      let levels: [(String, Confidence)] = [
        (language.text("high"), .high), (language.text("medium"), .medium), (language.text("low"), .low),
      ]
      for (word, level) in levels { confidence[word.lowercased()] = level }
      // The labels of built-in scales are words of the program.
      for step in scale.steps where scale.name != nil {
        labels[language.builtIn(scale[step].label).lowercased()] = step
      }
    }
    return TranslatedWords(
      questionnaires: translations.map(\.questionnaire), labels: labels, unrated: unrated, confidence: confidence)
  }
}
