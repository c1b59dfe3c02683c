package import Assessment
internal import AssessmentFiles
internal import Text

/// The shipped questionnaires and catalogues, read once.
package enum ShippedQuestionnaires {
  private static let reader = AssessmentReader(library: ShippedExample.library)

  /// In byte order of the file names.
  package static let all: [Questionnaire] = ShippedExample.library.questionnaires.compactMap {
    reader.questionnaire(from: $0).value
  }

  package static let ids = all.map(\.id.text)

  package static let catalogues: [Catalogue] = reader.catalogues.value ?? []

  package static func questionnaire(_ id: String) throws -> Questionnaire {
    try all.first { $0.id.text == id } ?? { throw Missing() }()
  }

  package static func catalogue(_ id: String) throws -> Catalogue {
    try catalogues.first { $0.id.text == id } ?? { throw Missing() }()
  }
}
