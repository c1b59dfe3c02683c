package import Assessment
package import PlainYAML
package import Text

// Finds and reads the translations of the questionnaires and catalogues that a reader knows (spec, Translation).

extension AssessmentReader {
  /// Returns the assessment with its questionnaire and catalogues in another language. What is not translated stays as it
  /// is; ids, levels and all that is scored are the same.
  ///
  /// - Parameters:
  ///   - assessment: an assessment that this reader has read.
  ///   - language: as in BCP 47, such as `de`.
  ///   - pinned: the translations in the engagement's `library/`, which go before those of the library. For a pinned
  ///     questionnaire or catalogue, others are used only if they were made from its version: their texts would not be
  ///     the ones that were answered.
  /// - Returns: the assessment, or the diagnostics of translations with errors.
  package func translated(
    _ assessment: Assessment, into language: String, pinned: [Source] = []
  ) -> ReadResult<Assessment> {
    var reading = TranslationReading(reader: self, files: library.translations, pinned: pinned, language: language)
    let names = assessment.origins.filter { $0.part == .questionnaire }.map(\.name)
    let questionnaire = reading.translated(assessment.questionnaire, extending: Array(names.dropFirst()))
    let views = FrameworkReferences(of: assessment.questionnaire, to: assessment.catalogues).catalogues
    let wanted = assessment.questionnaire.cataloguesNamed.union(views.map(\.catalogue.id))
    let catalogues = assessment.catalogues.map { wanted.contains($0.id) ? reading.translated($0) : $0 }
    return ReadResult(
      assessment.translated(
        questionnaire, catalogues, leaving: reading.texts.untranslated, origins: reading.origins),
      reports: reading.reports)
  }

  /// Returns a questionnaire in every language for which there is a translation without errors, sorted by language.
  package func translations(
    of questionnaire: Questionnaire, pinned: [Source] = []
  ) -> [(language: String, questionnaire: Questionnaire)] {
    let files = library.translations.pinning(pinned)
    let chain = library.questionnaire(questionnaire.id.text).map { chainNames(of: $0) } ?? []
    let ids = [questionnaire.id.text] + chain.map { Source(name: $0, bytes: []).libraryID }
    let languages = Set(ids.flatMap { id in files.documents(of: id, where: isOfQuestionnaire).map(\.language) })
    return languages.sorted().compactMap { language in
      var reading = TranslationReading(reader: self, files: library.translations, pinned: pinned, language: language)
      let translated = reading.translated(questionnaire, extending: chain)
      return reading.reports.contains(where: \.hasErrors) ? nil : (language, translated)
    }
  }

  /// Returns the translations in a language by the names that reports give them, each once.
  package func translations(into language: String, pinned: [Source] = []) -> [(name: String, source: Source)] {
    var seen: Set<String> = []
    return library.translations.pinning(pinned).documents(in: language).compactMap { document in
      guard let subject = subject(of: document) else { return nil }
      let name = TranslationFiles.name(of: document.source, isCatalogue: subject.isCatalogue)
      return seen.insert(name).inserted ? (name, document.source) : nil
    }
  }

  /// Returns the languages for which there is a translation of a questionnaire's or catalogue's own file, sorted.
  package func languages(of document: Document) -> [String] {
    let isCatalogue = FileKind(of: document) == .catalogue
    return library.translations.documents(of: document.source.libraryID) {
      isCatalogue ? isOfCatalogue($0) : isOfQuestionnaire($0)
    }.map(\.language)
  }

  /// Returns the translations of a questionnaire or catalogue that were made from its version, whatever the language.
  func translations(of id: String, version: String, isCatalogue: Bool) -> [Source] {
    library.translations.documents(of: id) { isCatalogue ? isOfCatalogue($0) : isOfQuestionnaire($0) }
      .map(\.document).filter { $0.root?[QuestionnaireTranslationKey.version.rawValue]?.text ?? "" == version }
      .map(\.source)
  }

  /// Checks a translation against what it translates, and counts what is missing.
  func checkTranslation(_ document: Document) -> [FileReport] {
    switch subject(of: document) {
    case .questionnaire(let id)?:
      guard let read = library.questionnaire(id).map(questionnaire(from:)) else { return [] }
      guard let questionnaire = read.value else { return read.reports }
      return QuestionnaireTranslationReader.read(document, of: questionnaire, reportsMissing: true).reports
    case .catalogue(let catalogue)?:
      return CatalogueTranslationReader.read(document, of: catalogue, reportsMissing: true).reports
    case nil:
      var diagnostics = DiagnosticCollector(document)
      let key = QuestionnaireTranslationKey.translation.rawValue
      if let name = document.root?[key], name.kind == .scalar {
        let names = library.questionnaireIDs + library.catalogueIDs
        diagnostics.report(
          .unknownWord(
            Located(value: name.text, range: name.range), noun: "questionnaire or catalogue", words: names))
      } else {
        diagnostics.reportMissing(.noOriginal(at: document.root?.start))
      }
      return ReadResult(true, reports: [diagnostics.fileReport]).reports
    }
  }

  /// What a translation is of.
  private enum Subject {
    case questionnaire(String)
    case catalogue(Catalogue)

    var isCatalogue: Bool {
      if case .catalogue = self { return true }
      return false
    }
  }

  private func subject(of document: Document) -> Subject? {
    guard FileKind(of: document) == .translation, let root = document.root,
      let name = root[QuestionnaireTranslationKey.translation.rawValue], name.kind == .scalar
    else { return nil }
    let questionnaire =
      library.questionnaireIDs.contains(name.text) ? Subject.questionnaire(name.text) : nil
    let catalogue = ID<Catalogue>(name.text).flatMap { id in usableCatalogues.first { $0.id == id } }
      .map(Subject.catalogue)
    guard questionnaire != nil, catalogue != nil else { return questionnaire ?? catalogue }
    // Of the same id for both, only the keys tell which one is meant.
    let own: [CatalogueTranslationKey] = [.items, .documents, .stages, .itemName]
    return own.contains { root[$0.rawValue] != nil } ? catalogue : questionnaire
  }

  fileprivate func isOfQuestionnaire(_ document: Document) -> Bool {
    subject(of: document).map { !$0.isCatalogue } ?? false
  }

  fileprivate func isOfCatalogue(_ document: Document) -> Bool {
    subject(of: document)?.isCatalogue ?? false
  }
}

/// Reads the translations for one language, and chooses the texts.
private struct TranslationReading {
  let reader: AssessmentReader
  let files: TranslationFiles
  let language: String
  var texts = TextTranslation()
  var reports: [FileReport] = []
  var origins: [Assessment.Origin] = []
  /// The names of the translations in the engagement's `library/`.
  private let pinned: Set<String>

  init(reader: AssessmentReader, files: TranslationFiles, pinned: [Source], language: String) {
    self.reader = reader
    self.files = files.pinning(pinned)
    self.pinned = Set(pinned.map(\.name))
    self.language = language
  }

  /// `extended` are the names of the files that the questionnaire extends, down to the one that extends nothing.
  mutating func translated(_ questionnaire: Questionnaire, extending extended: [String]) -> Questionnaire {
    var layers = [layer(questionnaire, reader.library.questionnaire(questionnaire.id.text))]
    for name in extended {
      guard let document = reader.library.questionnaire(Source(name: name, bytes: []).libraryID),
        let base = reader.questionnaire(from: document).value
      else { continue }
      layers.append(layer(base, document))
    }
    return questionnaire.translated(by: layers, &texts)
  }

  private mutating func layer(
    _ questionnaire: Questionnaire, _ original: Document?
  ) -> Questionnaire.TranslationLayer {
    let id = questionnaire.id.text
    let found = fitting(
      files.documents(of: id, in: language, where: reader.isOfQuestionnaire).first?.document, id: id,
      version: questionnaire.version, of: original)
    let read = found.map { QuestionnaireTranslationReader.read($0, of: questionnaire, reportsMissing: false) }
    if let found, let read { add(found, read.reports) }
    return Questionnaire.TranslationLayer(
      questionnaire, read?.value, isEnglish: original.map(reader.library.isEnglish) ?? false)
  }

  mutating func translated(_ catalogue: Catalogue) -> Catalogue {
    let original = reader.library.catalogue(catalogue.id.text)
    let id = catalogue.id.text
    let found = fitting(
      files.documents(of: id, in: language, where: reader.isOfCatalogue).first?.document, id: id,
      version: catalogue.edition, of: original)
    let read = found.map { CatalogueTranslationReader.read($0, of: catalogue, reportsMissing: false) }
    if let found, let read { add(found, read.reports, isCatalogue: true) }
    let isEnglish = original.map(reader.library.isEnglish) ?? false
    return catalogue.translated(by: read?.value, isEnglish: isEnglish, &texts)
  }

  /// The translation, unless it was made from another version of a pinned original; reports this.
  private mutating func fitting(
    _ translation: Document?, id: String, version: String, of original: Document?
  ) -> Document? {
    guard let translation, let original, reader.library.isPinned(original), !pinned.contains(translation.source.name),
      let made = translation.root?[QuestionnaireTranslationKey.version.rawValue], made.kind == .scalar,
      made.text != version
    else { return translation }
    var diagnostics = DiagnosticCollector(translation)
    diagnostics.report(
      .unusedTranslation(Located(value: made.text, range: made.range), of: id, version: version))
    reports.append(diagnostics.fileReport)
    return nil
  }

  private mutating func add(_ file: Document, _ reports: [FileReport], isCatalogue: Bool = false) {
    self.reports += reports
    origins.append(
      Assessment.Origin(
        part: .translation, name: TranslationFiles.name(of: file.source, isCatalogue: isCatalogue),
        bytes: file.source.bytes))
  }
}

extension TranslationFiles {
  /// The name of a translation in reports, which tells those of a questionnaire and a catalogue with the same id apart.
  package static func name(of source: Source, isCatalogue: Bool) -> String {
    isCatalogue ? "frameworks/\(source.lastComponent)" : source.lastComponent
  }
}

extension Diagnostic {
  fileprivate static func unusedTranslation(
    _ made: Located<String>, of id: String, version: String
  ) -> Diagnostic {
    Diagnostic(
      .otherTranslatedVersion,
      "not used: this is the translation of version \(quoted(made.value)) of '\(id)'; the engagement has \(quoted(version))",
      at: made.range, severity: .warning,
      remedy: "the texts stay untranslated; 'assay upgrade' moves the engagement to the newest version")
  }

  fileprivate static func noOriginal(at range: Range<Int>?) -> Diagnostic {
    Diagnostic(
      .missingKey, "a translation needs the id of a questionnaire or catalogue", at: range,
      remedy: "write 'translation: ID'")
  }
}
