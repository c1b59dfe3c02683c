internal import Assessment
internal import Text

/// A catalogue to be read on a terminal.
enum CatalogueText {
  static func outline(of catalogue: Catalogue) -> TextOutline {
    var outline = TextOutline()
    outline.add("\(catalogue.title) (\(catalogue.id)): \(kind(of: catalogue))", .strong)
    outline.add("")
    var depths: [ID<Catalogue.Item>: Int] = [:]
    for item in catalogue.items {
      let depth = item.parent.flatMap { depths[$0] }.map { $0 + 1 } ?? 0
      depths[item.id] = depth
      outline.add("\(item.id) \(item.title)", depth: depth, item.isRequirement ? nil : .strong)
      if !item.documentedInformation.isEmpty {
        outline.add(documents(of: item), depth: depth + 1, .faint)
      }
    }
    return outline
  }

  /// What an item wants to be written down.
  static func documents(of item: Catalogue.Item) -> String {
    "documented information: \(item.documentedInformation.joined(separator: "; "))"
  }

  private static func kind(of catalogue: Catalogue) -> String {
    switch catalogue.kind {
    case .conformity:
      "\(Figures.counted(catalogue.items.count(where: \.isRequirement), "requirement")) to conform to"
    case .adoption: "\(Figures.counted(catalogue.items.count, "item")) to adopt"
    }
  }
}
