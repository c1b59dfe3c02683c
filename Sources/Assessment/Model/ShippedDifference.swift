internal import Text

/// A pinned file of an engagement that differs from the shipped one with the same id and version.
package struct ShippedDifference: Hashable, Sendable {
  /// The name of the pinned file without its folder.
  package let name: String
  /// The version of both files.
  package let version: String
}

extension Assessment {
  /// The pinned files that differ: the questionnaire with the files that it extends, then catalogues in order of their ids.
  package var shippedDifferences: [ShippedDifference] {
    let questionnaires = origins.compactMap { origin in
      origin.shippedVersion.map { ShippedDifference(name: origin.name, version: $0) }
    }
    let catalogues = catalogueDifferences.map { ShippedDifference(name: $0.key.text + ".yaml", version: $0.value) }
    return questionnaires + catalogues.sorted { $0.name < $1.name }
  }
}
