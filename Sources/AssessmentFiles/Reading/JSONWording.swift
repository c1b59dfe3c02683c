internal import Text

extension Diagnostic {
  /// The same fault for a person who writes JSON: without advice about lines and indentation.
  var inJSON: Diagnostic {
    // A remedy that is JSON stays.
    guard let wording = Self.wordings[rule], remedy?.hasPrefix("write {") != true else { return self }
    return Self(
      rule, wording.message ?? message, at: place, severity: severity, remedy: wording.remedy, notes: notes)
  }

  /// By rule. The message stays where there is no other.
  private static let wordings: [DiagnosticRule: (message: String?, remedy: String?)] = [
    .notAMapping: ("expected an object here", "write it in { }"),
    .notAList: ("expected an array here", "write it in [ ]"),
    .notAText: ("expected a string here", nil),
    .missingKey: (nil, "add this key"),
    .emptyText: (nil, "write a string that is not empty"),
    .notAnswers: ("expected an object here", #"write {"criterion-id": "rating"}"#),
    .notTargets: ("expected an object here", #"write {"topic-id": "level"}"#),
    .notOwners: ("expected an object here", #"write {"topic-id": "name"}"#),
    .missingReason: (nil, #"write {"rating": "n/a", "reason": "…"}"#),
    .uselessReason: (nil, #"write "rating": "n/a", or use the key "note""#),
    .placeholderName: (nil, "write the respondent's name"),
    .noAnswers: (nil, #"write "answers": {"criterion-id": "rating"}"#),
    .secondSheet: (nil, "keep one of them, or correct the name"),
    .emptyFile: ("the line is empty", #"write {"engagement": {…}, "sheets": [{…}]}"#),
  ]
}
