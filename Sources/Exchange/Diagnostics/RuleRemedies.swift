package import Text

extension DiagnosticRule {
  /// The correction in general, as one or two sentences, for programs that describe rules. A diagnostic has a remedy for
  /// its own case.
  package var remedy: String { Self.remedies[self] ?? "" }

  /// The name as a heading: `Unknown key`.
  package var title: String {
    let words = rawValue.replacing("utf-", with: "UTF~").split(separator: "-").map { word in
      word == "json" ? "JSON" : word == "windows" ? "Windows" : word.replacing("~", with: "-")
    }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private static let remedies = [text, values, library, assessment, folders, translations, tables]
    .reduce(into: [:]) { all, part in all.merge(part) { one, _ in one } }

  /// The text of a file.
  private static let text: [DiagnosticRule: String] = [
    .listAfterKey: "Write the list on the lines below its key.",
    .keyOnSeveralLines: "Write the key and its ':' on one line, or quote the text if the colon belongs to it.",
    .complexKey: "Write 'key: value', or quote the text.",
    .collectionAsKey: "Use text as the key; quote it if it begins with a bracket.",
    .emptyKey: "Write a key before ':', or quote the text.",
    .mergeKey: "Write out the keys.",
    .keyTooLong: "Shorten the key.",
    .itemBetweenKeys: "Indent the item below the key that it belongs to, or write 'key: value'.",
    .tabAfterDash: "Write one space after '-'.",
    .indentationNumber: "Remove the number after '|' or '>'.",
    .openTextBlock: "End the file with a line break, or write '|-' or '>-'.",
    .textBlockHeader: "Begin the text on the line after '|' or '>', or quote it.",
    .wideBlankLine: "Remove the spaces of the blank line.",
    .indentationTooDeep: "Reduce the indentation.",
    .duplicateKey: "Remove or rename one of the two keys.",
    .utf16: "Save the file as UTF-8.",
    .invalidUTF8: "Save the file as UTF-8.",
    .loneReturn: "End lines with LF or CRLF.",
    .controlCharacter: #"Remove the character, or write an escape in "double quotes"."#,
    .unclosedBracket: "Add the closing bracket, or quote the text.",
    .nothingBeforeComma: "Remove the comma, or add the item.",
    .mismatchedBracket: "Close '[' with ']' and '{' with '}'.",
    .missingComma: "Write a comma between the items, or quote text that contains , [ ] { } or ': '.",
    .openBracketAbove: "Close the bracket, or indent the line more than the key.",
    .textAfterJSON: "Write a single JSON value.",
    .unexpectedJSON: "Write the JSON syntax that the message names.",
    .unfinishedJSON: "Complete the JSON value; the text may have been cut off.",
    .unclosedJSONString: #"Add '"' at the end of the string."#,
    .controlCharacterInJSON: #"Write an escape such as \n instead of the control character."#,
    .textAfterValue: "Quote the whole text, or remove the part after the value.",
    .colonInText: "Quote the text, or write it below its key as a '>-' block.",
    .missingSpaceAfterColon: "Write a space after ':'.",
    .missingSpaceAfterDash: "Write a space after '-', or quote the text.",
    .missingColon: "Write ': ' after the key, or indent the line if it continues a text.",
    .mismatchedIndentation: "Indent the line as the other keys of its block.",
    .keysBelowText: "Write the value with a key on its own line, such as 'rating: F'.",
    .conflictMarker: "Keep one of the two versions and remove the marker lines.",
    .nestingTooDeep: "Make the structure flatter.",
    .textTooLarge: "Split the text.",
    .directive: "Remove the line.",
    .secondDocument: "Move the text after '---' to its own file.",
    .lineWithoutKey: "Correct the indentation of the line, or remove it.",
    .commentInText: "Quote the text if the part after ' #' belongs to it.",
    .anchor: "Quote the text; anchors are not supported.",
    .alias: "Quote the text; aliases are not supported.",
    .tag: "Quote the text; tags are not supported.",
    .reservedCharacter: "Quote the text.",
    .unclosedQuote: "Add the closing quotation mark, and indent continuation lines more than the key.",
    .badEscape: #"Write '\\' for a backslash, or use 'single quotes'."#,
    .tabIndentation: "Indent with spaces.",
    .typographicQuotes: "Write straight quotation marks around the text.",
    .typographicQuotesInText: "Write straight quotation marks around the text, or none.",
    .moreErrors: "Correct the errors shown, then check again.",
  ]

  /// Values of every kind of file.
  private static let values: [DiagnosticRule: String] = [
    .missingKey: "Add the key that the message names.",
    .emptyFile: "Write the keys of the file, such as 'questionnaire: …'.",
    .lineTooLong: "Break the line: use a '>-' block for text, and one line per list item.",
    .notAMapping: "Write 'key: value' lines, with a space after each ':'.",
    .emptyText: "Add text, or remove an optional key.",
    .notAText: "Write one text instead of a list or a mapping.",
    .textTooLong: "Shorten the text, or refer to a document.",
    .unknownKey: "Correct the spelling or the indentation of the key; write your own keys with 'x-' in front.",
    .unknownValue: "Write one of the values that the message names.",
    .notAnIdentifier:
      "Begin with a letter or digit; then use letters, digits, '.', '_' and '-', at most 64 characters.",
    .repeatedID: "Write different ids; upper and lower case do not make a difference.",
    .notAList: "Write each item on its own line after '- '.",
    .notAWeight: "Write a decimal above 0, such as 1 or 2.5.",
    .notACount: "Write a whole number, 1 or higher.",
    .notALevel: "Write a whole number, 1 or higher.",
    .notADate: "Write a calendar date, such as 2026-11-03.",
    .levelTooHigh: "Write a level of the questionnaire.",
    .notAReference: "Write catalogue and item, such as iso20000:8.6.1.",
    .unknownReference: "Write an item of the catalogue; 'assay show CATALOGUE' lists them.",
  ]

  /// Questionnaires, catalogues, languages and themes.
  private static let library: [DiagnosticRule: String] = [
    .extendsLoop: "Remove or change 'extends' in one of the files.",
    .extendsTooLong: "Merge some of the files.",
    .otherID: "Rename the file to the id, or correct the id in it.",
    .documentWithoutID: "Write '{id: 8.6.1-a, title: …, kind: document}'.",
    .requirementInAdoption: "Remove the line: an adoption framework has no requirements.",
    .itemBelowItself: "Write a parent that is not below the item.",
    .itemTooDeep: "Make the tree of items flatter.",
    .notTexts: #"Write lines of the form "English": "translation" below 'texts:'."#,
    .otherPlaceholders: "Use each placeholder of the English text once, such as {1}.",
    .missingPluralForm: "Write both 'one: …' and 'many: …'.",
    .unusedText: "Remove the line, or copy the current English text.",
    .untranslatedText: "Add the translation; until then, the reports show the text in English.",
    .dropWithoutExtends: "Add 'extends: …', or remove 'drop'.",
    .emptyLevels: "Add at least one level, or remove the key for the default five.",
    .tooManyLevels: "Remove levels until the limit is kept.",
    .notDescriptions: "Write 'P: …' lines below 'at:', one per rating.",
    .criterionOfOtherTopic: "Write the criterion under the topic that it is inherited under, or choose another id.",
    .otherLetterCase: "Write the id as in the inherited questionnaire.",
    .nothingToDrop: "Write the id of an inherited topic or criterion.",
    .tooManyCriteria: "Split the questionnaire in two.",
    .inheritedDescriptionLeftOut: "Describe the ratings of your scale under 'at'.",
    .topicWithoutCriteria: "Add 'criteria:' with a list of '- id: …'.",
    .tooFewRatings: "List at least two ratings, from the lowest to the highest.",
    .fallingRatingValue: "List the ratings from the lowest to the highest value.",
    .notARatingValue: "Write a decimal or a fraction from 0 to 1, such as 0.5 or 1/3.",
    .reservedRating: "Choose another id and label; n/a, 'no case' and 'unknown' are answers on every scale.",
    .repeatedRating: "Choose another id or label.",
    .notAnImage: "Write 'data:image/png;base64,…'; jpeg, gif, webp and svg+xml are also supported.",
    .logoTooLarge: "Use a smaller image.",
    .logoWithoutName: "Add 'name: …', the text alternative of the logo.",
    .notAColor: ##"Write the colour as "#1a2b3c", in quotation marks."##,
    .tooLittleContrast: "Choose a colour with more contrast to the page.",

    .notWholeBatches: "Create the benchmark again with 'assay benchmark make'.",
    .notLevels: "Write a level, such as 2, or a range of levels, such as 0-2.",
    .revealingCount: "Count the levels together with their neighbours, or create the benchmark again.",
    .levelsApart: "Create the benchmark again with 'assay benchmark make'.",
    .singleCount: "Leave the topic out.",
    .revealingTotal: "Leave the topic out, or create the benchmark again.",
  ]

  /// Engagements, answer sheets and action registers.
  private static let assessment: [DiagnosticRule: String] = [
    .judgementWithoutGrade: "Add 'grade: major' or 'grade: minor'.",
    .gradeOfOtherKind: "Write 'kind: nonconformity', or remove 'grade'.",
    .incompleteJudgement: "Add the key that the message names: a judged grade needs a person and a reason.",
    .unknownSubject: "Write the id of a criterion, topic or document, or CATALOGUE:ITEM.",
    .placeholderName: "Write the respondent's name after 'respondent:'.",
    .noAnswers: "Write a rating after the id of a criterion, or remove the sheet.",
    .secondSheet: "Keep one of the two sheets, or correct the name after 'respondent:'.",
    .copiedSheet: "Keep one of the two files, or rename the copy if it is a separate sheet.",
    .overriddenSheet: "The consensus sheet with the latest 'date' applies; correct the dates if needed.",
    .otherQuestionnaire: "Move the sheet to its own engagement, or correct the id.",
    .otherVersion: "Compare the statements, then update 'version'; 'assay upgrade' does it for a whole engagement.",
    .noCaseWithoutEvent: "Rate the work that was done; a planned duty that was not performed is not fulfilled.",
    .notAnswers: "Write 'criterion-id: rating' lines below 'answers:', with a space after each ':'.",
    .orphanedAnswer: "Nothing to do: the answer is kept and listed, but not scored.",
    .unknownCriterion: "Write the id of a criterion; 'assay show QUESTIONNAIRE' lists them.",
    .outdentedKey: "Write two more spaces before the key, below the line of its criterion.",
    .uselessReason: "Write 'rating: n/a', or move the text to 'note'.",
    .missingReason: "Write 'rating: n/a' and 'reason: …' below the criterion.",
    .tooManySheets: "Create one engagement per department.",
    .notARelativePath: "Write the path from this folder to that of the previous round, such as '../2025'.",
    .notRemarks: "Write 'topic-id: text' lines below 'remarks:'.",
    .notTargets: "Write 'topic-id: level' lines below 'targets:'.",
    .unusedFramework: "Remove the catalogue from 'frameworks'.",
    .repeatedRespondent: "Give each person one entry, with a different name.",
    .notOwners: "Write 'iso20000:9.2: Head of quality' lines below 'owners:'.",
    .unknownOwnedSubject: "Write a topic's id, or CATALOGUE:ITEM.",
    .staleEvidence: "Record newer evidence, or add 'valid-until' or the date of the last review.",
    .futureEvidence: "Correct the date of the evidence or of the engagement.",
    .unsupportingEvidence:
      "Record the evidence with a rating that is not below the consolidated one, or on the consensus sheet.",
    .undatedEvidence: "Add 'date', the date of issue or of the last review.",
    .engagementWithoutDate: "Add 'date: …' with the date of the results.",
    .futureDate: "Correct the date.",
    .missingFile: "Correct the path, or write 'https://' before a web address.",
    .missingRound: "Correct the path from this folder to the previous round, or remove 'previous'.",
  ]

  /// Files and folders.
  private static let folders: [DiagnosticRule: String] = [
    .differsFromShipped: "Give the file its own version if the change is intended.",
    .unknownFileKind: "Begin the file with 'catalogue:', 'questionnaire:', 'engagement:', 'respondent:' or 'actions:'.",
    .otherFileName: "Rename the file to its id, or correct the id.",
    .spreadsheetChangesID: "Begin the id with a word, such as 'topic.8.10'.",
    .idInTwoFiles: "Keep one of the two files, or give one of them another id.",
    .folderAmongSheets: "Move the sheets of the folder directly into 'answers'.",
    .notAFile: "Put the answer sheet itself in place of the link or device.",
    .tableAmongSheets: "Turn the spreadsheet into an answer sheet with 'assay import'.",
    .otherExtension: "Rename the file to '.yaml' if it is an answer sheet, otherwise move it to another folder.",
  ]

  /// Translations.
  private static let translations: [DiagnosticRule: String] = [
    .otherTranslatedVersion: "Compare the texts with the current ones, then change the version.",
    .notInOriginal: "Write the id as the original has it, or remove the text.",
    .textWithoutOriginal: "Remove the text.",
    .otherCount: "Translate each item of the original, in its order.",
    .ambiguousLabel: "Choose a label that is neither the name of another rating nor 'n/a', 'no case' or 'unknown'.",
    .untranslatedParts: "Translate the parts; until then they are shown in the original language.",
    .missingTexts: "Translate the texts; until then they are shown in the original language.",
  ]

  /// Tables that are imported.
  private static let tables: [DiagnosticRule: String] = [
    .unknownEncoding: "In Excel, save as 'CSV UTF-8 (comma delimited)'; export a workbook as CSV first.",
    .unclosedField: #"Add '"' at the end of the field."#,
    .textAfterField: #"Write '""' for a quotation mark inside a quoted field."#,
    .readAsWindows1252: "If the word is wrong, save the file as 'CSV UTF-8 (comma delimited)' and import it again.",
    .untitledEvidence: "Write each piece of evidence as 'title | location | date | valid-until | owner'.",
    .overlongEvidence: "Write '\\|' for a bar that belongs to a text, or remove the text behind the owner.",
    .ambiguousDate: "Write the date as 2026-11-03 or 03.11.2026.",
    .missingColumn: "Add the column, or use --wide if each row is a person.",
    .repeatedColumn: "Delete one of the two columns.",
    .repeatedCriterion: "Delete one of the two rows.",
    .differingValue: "Write the same in all rows of the respondent.",
    .otherStatement: "Check that the answer still applies.",
    .shiftedStatement: "Export again and match the ratings to their statements: some rows were sorted or moved.",
    .unreadableSheet: "Shorten the texts in this row and the rows below it.",
    .unusedColumns:
      "Give the column a heading that 'assay export' writes, or in a table of persons a criterion id or a statement.",
    .noQuestionColumn: "Write criterion ids or full statements into the header.",
    .repeatedPerson: "Delete one of the two rows, or make the names different.",
    .noRespondent: "Check that the respondents' rows are below the header.",
    .notAWorkbook: "Save the workbook as 'Excel Workbook (.xlsx)' without a password.",
    .workbookTooLarge: "Export the workbook again and copy the values into it.",
    .damagedWorkbook: "Open the file in a spreadsheet and save it again.",
    .missingSheet: "Export a workbook and copy the values into it.",
    .cellError: "Write the text again; a text that begins with '=', '+' or '-' needs a ' in front of it.",
    .repeatedAction: "Delete one of the two rows.",
    .knownAction: "To change the action, write its id in the row; otherwise delete the row.",
    .removedAction: "Delete the row, or use --force to add the action again.",
    .changedOnBothSides: "Write the same in both, or use --force to take the value of the table.",
    .emptiedValue: "To remove the value, edit the register.",
  ]
}
