import Basics
import TestTools
import Testing

@testable import YAML

/// The cases of the YAML test suite with a few bytes changed, as typing mistakes and broken transfers do.
@Suite(.enabled(if: SuiteCase.suiteFolder != nil, "YAML_TEST_SUITE_DIR names no folder with the YAML test suite"))
struct MutationTests {
  private static let mutationsPerCase = 20

  /// Words of libyaml's messages that ours must not have.
  private static let foreignWords = [
    "expected <", "did not find", "could not find", "while parsing", "while scanning", "in this context", "token",
  ]

  @Test(arguments: SuiteCase.all)
  func `whatever is wrong with a file is said in our words, in one line and at a place in it`(
    _ example: SuiteCase
  ) throws {
    let original = try example.yaml
    var random = SplitMix64(seed: UInt64(original.count))
    for _ in 0..<Self.mutationsPerCase {
      let bytes = mutated(original, using: &random)
      let file = SourceFile(name: "in.yaml", bytes: bytes)
      for diagnostic in parseYAML(bytes, file: file.name, allowInvisible: random.next().isMultiple(of: 2)).diagnostics {
        #expect(file.contains(diagnostic.range), "\(diagnostic) \(file.text.debugDescription)")
        let words = [diagnostic.message, diagnostic.help ?? ""] + diagnostic.notes.map(\.message)
        #expect(!words.joined().unicodeScalars.contains { $0.properties.generalCategory == .control })
        #expect(!Self.foreignWords.contains(where: diagnostic.message.contains), "\(file.text.debugDescription)")
        // The message for a mistake that the explainer does not know.
        #expect(diagnostic.message != "this is not valid YAML", "\(file.text.debugDescription)")
      }
    }
  }

  /// Returns a text with one to three bytes inserted, removed or replaced.
  private func mutated(_ bytes: [UInt8], using random: inout SplitMix64) -> [UInt8] {
    let telling = Array("-?:,[]{}#&*!|>'\"%@` \t\n\r\\0aé\u{2028}\u{202E}".utf8)
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      let removed = min(bytes.count - place, Int.random(in: 0...1, using: &random))
      let inserted = telling.shuffled(using: &random).prefix(Int.random(in: 0...2, using: &random))
      bytes.replaceSubrange(place..<(place + removed), with: inserted)
    }
    return bytes
  }
}
