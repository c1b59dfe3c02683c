internal import Text

extension Diagnostic {
  /// The same fault for a person who writes JSON: without advice about lines and indentation.
  var inJSON: Diagnostic {
    guard let wording = Self.wordings[rule] else { return self }
    return Self(
      wording.message ?? message, at: place, severity: severity, remedy: wording.remedy, notes: notes, rule: rule)
  }

  /// By rule. The message stays where there is no other.
  private static let wordings: [String: (message: String?, remedy: String?)] = [
    "not-a-mapping": ("expected an object here", "write it in { }"),
    "not-a-sequence": ("expected an array here", "write it in [ ]"),
    "not-a-text": ("expected a string here", nil),
    "missing-key": (nil, "add this key"),
    "empty-text": (nil, "write a string that is not empty"),
    "not-answers": ("expected an object here", #"write {"criterion-id": "rating"}"#),
    "not-targets": ("expected an object here", #"write {"topic-id": "level"}"#),
    "not-owners": ("expected an object here", #"write {"topic-id": "name"}"#),
    "no-reason": (nil, #"write {"rating": "n/a", "reason": "…"}"#),
    "useless-reason": (nil, #"write "rating": "n/a", or use the key "note""#),
    "fresh-name": (nil, "write the respondent's name"),
    "without-answers": (nil, #"write "answers": {"criterion-id": "rating"}"#),
    "second-sheet": (nil, "keep one of them, or correct the name"),
    "nothing-written": ("the line is empty", #"write {"engagement": {…}, "sheets": [{…}]}"#),
  ]
}
