import Basics
import Files
import Foundation
import Personas
import Reconcile
import TestTools
import Testing

/// Files with mistakes in them, each from a 👉 to a 👈, and what is said of each.
struct MistakeExample: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// The files by their paths, those of personas before the texts that they refer to.
  private let files: [(path: String, content: MarkedText)]
  /// What stands in the files where the texts have U+FFFD.
  private let bytes: [UInt8]?
  private let findings: [Finding]

  init(_ description: String, _ text: String, bytes: [UInt8]? = nil, _ findings: Finding...) {
    testDescription = description
    files = [("cara.yaml", MarkedText(text))]
    self.bytes = bytes
    self.findings = findings
  }

  init(_ description: String, _ files: KeyValuePairs<String, String>, _ findings: Finding...) {
    testDescription = description
    self.files = files.map { ($0, MarkedText($1)) }
    bytes = nil
    self.findings = findings
  }

  /// The rules that the example is about.
  var rules: [String] { findings.map(\.rule) }

  /// Expects the loader to find these mistakes and no others, in this order.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let contract = try Contract.builtIn()
    try withTemporaryFolder { folder in
      for file in files { try write(file.content.text, to: folder.appending(path: file.path)) }
      let found = ConfigurationLoader.load(
        [folder.path], under: ReadingRules(contract: contract, allowInvisible: false)
      )
      .diagnostics
      #expect(found.map { report($0, in: folder) } == expected, sourceLocation: sourceLocation)
      #expect(found.allSatisfy { $0.help != nil }, "there is no help", sourceLocation: sourceLocation)
    }
  }

  private func write(_ text: String, to file: URL) throws {
    var data = Data(text.utf8)
    if let bytes {
      while let place = data.range(of: Data("\u{FFFD}".utf8)) { data.replaceSubrange(place, with: bytes) }
    }
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  private var expected: [String] {
    var places = files.flatMap { file in file.content.marks.map { place($0, in: file.path) } }[...]
    return findings.map { $0.report(at: $0.file ?? places.popFirst() ?? "no mark") }
      + places.map { "a mark without a finding: \($0)" }
  }

  private func place(_ mark: MarkedText.Mark, in file: String) -> String {
    let end = mark.endLine.flatMap { line in mark.endColumn.map { "\(line):\($0)" } }
    return "\(file):\(mark.line):\(mark.column) to \(end ?? "a 👈 that is missing")"
  }

  private func report(_ diagnostic: Diagnostic, in folder: URL) -> String {
    let range = diagnostic.range
    let place =
      range.isWholeFile ? range.start.file : "\(range.start) to \(range.endLine):\(range.endColumn)"
    let finding = Finding(
      severity: "\(diagnostic.severity)", rule: diagnostic.rule.id, message: diagnostic.message,
      help: diagnostic.help ?? "", notes: diagnostic.notes.map { "\($0.position) \($0.message)" })
    return finding.report(at: place).replacing(folder.path + "/", with: "").replacing(folder.path, with: "personas.d")
  }
}
