/// The keys of `engagement.yaml` (spec, Engagement).
package enum EngagementKey: String, FieldKey {
  case engagement, organization, title, date, assessor
  case providerRole = "provider-role"
  case questionnaire, topics, excluded, target, targets, consensus, headline, frameworks, capacity
  case evidenceMonths = "evidence-months"
  case status, classification
  case returnTo = "return-to"
  case summary, remarks, owners, respondents
  case smallestGroup = "smallest-group"
  case goals, services, previous

  static let words = Words<Self>()
}

/// The keys of a topic that an engagement leaves out.
package enum ExclusionKey: String, FieldKey {
  case topic, reason

  static let words = Words<Self>()
}

/// The keys of an invited respondent.
package enum RespondentKey: String, FieldKey {
  case name, group, topics

  static let words = Words<Self>()
}

/// The keys of a service of an engagement.
package enum ServiceKey: String, FieldKey {
  case id, title, owner, topics

  static let words = Words<Self>()
}

/// The keys of a business goal of an engagement.
package enum GoalKey: String, FieldKey {
  case id, title, weight, services

  static let words = Words<Self>()
}

/// The keys of a line that `assay stream` reads: an engagement with its answer sheets.
package enum StreamLineKey: String, FieldKey {
  case engagement, sheets

  static let words = Words<Self>()
}
