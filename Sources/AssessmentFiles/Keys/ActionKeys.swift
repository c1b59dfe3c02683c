/// The key of `actions.yaml` (spec, Actions).
package enum ActionFileKey: String, FieldKey {
  case actions

  static let words = Words<Self>()
}

/// The keys of an entry of the action register.
package enum ActionKey: String, FieldKey {
  case id, kind, about, source, raised, grade
  case judgedBy = "judged-by"
  case reason, finding, correction, cause, action, owner, due, effort, state, done
  case verifiedBy = "verified-by"
  case verified, effectiveness, ticket

  static let words = Words<Self>()
}
