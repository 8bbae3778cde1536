package import Basics

extension DiagnosticRule {
  package static let syntax = DiagnosticRule("yaml-syntax", "A file is valid YAML.")
  package static let encoding = DiagnosticRule("text-encoding", "A file is UTF-8 text without control characters.")
  package static let invisible = DiagnosticRule(
    "invisible-character", "A text has no character that a reviewer cannot see.")
  package static let limit = DiagnosticRule("limit", "Files keep to the limits on size, number and nesting.")
  package static let duplicateKey = DiagnosticRule("duplicate-key", "A mapping has each key once.")
  package static let lookalikeKey = DiagnosticRule("lookalike-key", "No two keys of a mapping look the same.")
  package static let droppedText = DiagnosticRule("dropped-text", "No text is lost to a comment or an anchor.")
  package static let key = DiagnosticRule("yaml-key", "A key is text.")
  package static let reference = DiagnosticRule(
    "yaml-reference", "Anchors, aliases and merges refer to what they can refer to.")
  package static let tag = DiagnosticRule("yaml-tag", "A tag is one of YAML's core schema, and agrees with its value.")
  package static let directive = DiagnosticRule("yaml-directive", "A file is YAML 1.2 and has no other directive.")
  package static let number = DiagnosticRule("number", "A number is finite.")
  package static let emptyDocument = DiagnosticRule("empty-document", "A document has content.")
  package static let file = DiagnosticRule("file", "A file is regular, readable and inside the folder that was given.")
  package static let noPersona = DiagnosticRule("no-persona", "A persona file has a persona in it.")
  package static let linkedDirectory = DiagnosticRule(
    "linked-directory", "Persona files are not in linked directories.")
}
