import Foundation
import Testing

/// A call of the program that a document or an example shows.
struct DocumentedCall: Hashable, Sendable, CustomTestStringConvertible {
  /// The file that shows it, from the root of the repository.
  let file: String
  let arguments: [String]
  /// Whether a sentence names it, rather than a script or a transcript.
  let isMention: Bool

  var testDescription: String { "\(file): anamctl \(arguments.joined(separator: " "))" }

  /// Whether the reader has to fill something in, so it cannot be run as it is.
  var hasPlaceholders: Bool {
    arguments.contains { word in
      word.contains(where: { "…[$".contains($0) })
        || word.count > 1 && word.allSatisfy { $0.isUppercase || "-_|%".contains($0) }
    }
  }

  /// Returns the calls in the text of a file.
  static func all(in text: String, of file: String) -> [DocumentedCall] {
    let (scripts, mentions) = scripts(in: text, of: file)
    let calls = scripts.flatMap { ShellScript($0).calls }
    let mentioned = mentions.filter { $0.hasPrefix("anamctl ") }.flatMap { ShellScript($0).calls }
    return calls.map { DocumentedCall(file: file, arguments: $0, isMention: false) }
      + mentioned.map { DocumentedCall(file: file, arguments: $0, isMention: true) }
  }

  private static func scripts(in text: String, of file: String) -> (scripts: [String], mentions: [String]) {
    guard file.hasSuffix(".md") else { return (YAMLScripts(text).scripts, []) }
    let code = MarkdownCode(text)
    let workflows = code.blocks.filter { $0.language == "yaml" }.map { $0.lines.joined(separator: "\n") }
    return (code.blocks.map(\.script) + workflows.flatMap { YAMLScripts($0).scripts }, code.spans)
  }
}
