package import Text

/// A document or record that a catalogue asks for (spec, Documented information).
package struct RequiredDocument: Hashable, Sendable {
  /// The kind of documented information.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Kept up to date: a policy, plan or procedure.
    case document
    /// Evidence of what happened.
    case record
  }

  /// Unique in the catalogue.
  package let id: ID<RequiredDocument>
  /// The name of the document.
  package let title: String
  /// The kind of documented information.
  package let kind: Kind
  /// The id of the same document where the catalogue lists it elsewhere; nil for none.
  package let sameAs: ID<RequiredDocument>?

  /// Does not check its arguments; use the reader.
  package init(id: ID<RequiredDocument>, title: String, kind: Kind, sameAs: ID<RequiredDocument>? = nil) {
    self.id = id
    self.title = title
    self.kind = kind
    self.sameAs = sameAs
  }
}

/// A document of a catalogue by name, written `iso20000:8.6.1-a`.
package struct DocumentReference: Hashable, Sendable, CustomStringConvertible {
  /// The catalogue that lists the document.
  package let catalogue: ID<Catalogue>
  /// The document in it.
  package let document: ID<RequiredDocument>

  /// Does not check that the document exists; use the reader.
  package init(catalogue: ID<Catalogue>, document: ID<RequiredDocument>) {
    self.catalogue = catalogue
    self.document = document
  }

  package var description: String { "\(catalogue):\(document)" }
}

/// One stage of an audit: what it looks at (formats, Catalogue).
package struct AuditStage: Hashable, Sendable {
  /// A meeting of the audit plan.
  package struct Interview: Hashable, Sendable {
    /// The items to talk about.
    package let items: [ID<Catalogue.Item>]
    /// The roles to talk with.
    package let roles: [String]
    /// The subject; may be empty.
    package let ask: String

    /// Does not check its arguments; use the reader.
    package init(items: [ID<Catalogue.Item>], roles: [String], ask: String) {
      self.items = items
      self.roles = roles
      self.ask = ask
    }
  }

  /// Records to draw as a sample.
  package struct Sample: Hashable, Sendable {
    /// The items that the sample tests.
    package let items: [ID<Catalogue.Item>]
    /// The records to draw.
    package let draw: String

    /// Does not check its arguments; use the reader.
    package init(items: [ID<Catalogue.Item>], draw: String) {
      self.items = items
      self.draw = draw
    }
  }

  /// Unique in the catalogue.
  package let id: ID<AuditStage>
  /// The heading.
  package let title: String
  /// The items whose findings must not be major or unanswered.
  package let items: [ID<Catalogue.Item>]
  /// The documents that must be shown.
  package let documents: [ID<RequiredDocument>]
  /// The activities of the stage.
  package let activities: [String]
  /// The interview plan.
  package let interviews: [Interview]
  /// The samples to draw.
  package let samples: [Sample]

  /// Does not check its arguments; use the reader.
  package init(
    id: ID<AuditStage>, title: String, items: [ID<Catalogue.Item>], documents: [ID<RequiredDocument>] = [],
    activities: [String] = [], interviews: [Interview] = [], samples: [Sample] = []
  ) {
    self.id = id
    self.title = title
    self.items = items
    self.documents = documents
    self.activities = activities
    self.interviews = interviews
    self.samples = samples
  }
}
