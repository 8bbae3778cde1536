package import Basics
import YAML

extension DiagnosticRule {
  static let wrongType = DiagnosticRule("wrong-type", "A value has the type that its field takes.")
  static let unknownKey = DiagnosticRule("unknown-key", "A key is one of those that a persona has.")
  static let unknownValue = DiagnosticRule("unknown-value", "A value is one of those that its field takes.")
  static let outOfRange = DiagnosticRule("out-of-range", "A number lies within the range of its field.")
  static let null = DiagnosticRule("null", "A null stands only where the API can clear the field.")
  static let optionShape = DiagnosticRule("option-shape", "The keys of options are those of one kind of voice.")
  static let unmanageable = DiagnosticRule("unmanageable-field", "A field is of a kind that can be checked.")
  static let missingKey = DiagnosticRule("missing-key", "A persona has a name or an id.")
  static let conflictingKeys = DiagnosticRule("conflicting-keys", "A field is declared by one of its keys only.")
  static let identifier = DiagnosticRule("identifier", "An id has letters, digits, '-' and '_'.")
  static let name = DiagnosticRule("name", "A name is visible text without blanks at its ends.")
  static let lookalikeName = DiagnosticRule("lookalike-name", "No two personas have names that look the same.")
  static let duplicatePersona = DiagnosticRule("duplicate-persona", "A persona is described once.")
  package static let credential = DiagnosticRule("credential", "No key or token stands in a file.")
  static let unknownName = DiagnosticRule("unknown-name", "A name is one of the account's.")
  static let ambiguousName = DiagnosticRule("ambiguous-name", "A name belongs to one item of the account.")
  package static let emptyFolder = DiagnosticRule("empty-folder", "A folder has a persona in it, sooner or later.")
  package static let fileName = DiagnosticRule("file-name", "The name of a persona file ends in '.yaml' or '.yml'.")
  package static let fileContent = DiagnosticRule(
    "file-content", "A file holds its own text, not a pointer, a link or another kind of document.")
  package static let mergeConflict = DiagnosticRule("merge-conflict", "A file has no conflict of a merge in it.")
  static let unknownIgnore = DiagnosticRule("unknown-ignore", "A comment 'anamctl: ignore' names rules that there are.")
  static let unusedIgnore = DiagnosticRule("unused-ignore", "A comment 'anamctl: ignore' leaves something out.")
  package static let account = DiagnosticRule("account", "What a file asks for is possible in the account.")

  static let octalNumber = DiagnosticRule("octal-number", "A number has no leading zero that looks octal.")
  static let neverUsed = DiagnosticRule("never-used", "A value is not made useless by another one.")
  static let blankText = DiagnosticRule("blank-text", "A prompt says something.")
  static let templateMarker = DiagnosticRule("template-marker", "A prompt has no unresolved marker of a template.")
  static let languageCode = DiagnosticRule("language-code", "A language is given by its ISO 639-1 code.")

  /// Every rule there is, in the order of the ids.
  package static let all: [DiagnosticRule] = [
    .syntax, .encoding, .invisible, .limit, .duplicateKey, .lookalikeKey, .key, .reference, .tag, .directive, .number,
    .emptyDocument, .file, .noPersona, .emptyFolder, .fileName, .fileContent, .mergeConflict, .unknownIgnore,
    .unusedIgnore, .linkedDirectory,
    .wrongType, .unknownKey,
    .unknownValue,
    .outOfRange, .null,
    .optionShape, .unmanageable, .missingKey, .conflictingKeys, .identifier, .name, .duplicatePersona, .credential,
    .unknownName, .ambiguousName, .account, .lookalikeName, .octalNumber, .neverUsed, .blankText, .templateMarker,
    .languageCode, .droppedText,
  ].sorted { $0.id < $1.id }

  /// The rules that a user may turn off by their ids: those that warn, and those that guess.
  package static let ignorable: [DiagnosticRule] = [
    .blankText, .credential, .droppedText, .emptyFolder, .fileContent, .fileName, .languageCode, .linkedDirectory,
    .lookalikeKey, .lookalikeName, .mergeConflict, .neverUsed, .noPersona, .octalNumber, .templateMarker,
    .unknownIgnore, .unusedIgnore,
  ]
}
