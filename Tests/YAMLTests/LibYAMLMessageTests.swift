import Basics
import Testing

@testable import YAML

/// Every message of libyaml's scanner and parser that a text can cause, with such a text.
struct LibYAMLMessageTests {
  struct Example: CustomTestStringConvertible {
    let problem: String
    let context: String
    let text: String

    init(_ problem: String, _ context: String, _ text: String) {
      self.problem = problem
      self.context = context
      self.text = text
    }

    var testDescription: String { "\(problem) \(context)" }
  }

  @Test(
    arguments: [
      .init("found character that cannot start any token", "while scanning for the next token", "a: @"),
      .init("could not find expected ':'", "while scanning a simple key", "a: 1\nb\nc: 2"),
      .init("block sequence entries are not allowed in this context", "", "a: - b"),
      .init("mapping keys are not allowed in this context", "", "a: ? b"),
      .init("mapping values are not allowed in this context", "", "a: b: c"),
      .init("found unknown directive name", "while scanning a directive", "%FOO\n---\n"),
      .init("did not find expected comment or line break", "while scanning a directive", "%YAML 1.2 x\n---\n"),
      .init("could not find expected directive name", "while scanning a directive", "% x\n---\n"),
      .init("found unexpected non-alphabetical character", "while scanning a directive", "%YAML! 1.2\n---\n"),
      .init("did not find expected digit or '.' character", "while scanning a %YAML directive", "%YAML 1\n---\n"),
      .init(
        "found extremely long version number", "while scanning a %YAML directive", "%YAML 1.2000000000\n---\n"),
      .init("did not find expected version number", "while scanning a %YAML directive", "%YAML x\n---\n"),
      .init("did not find expected whitespace", "while scanning a %TAG directive", "%TAG !a!\n---\n"),
      .init("did not find expected whitespace or line break", "while scanning a %TAG directive", "%TAG ! a^\n---\n"),
      .init("did not find expected '!'", "while scanning a tag directive", "%TAG x y\n---\n"),
      .init("did not find expected '!'", "while parsing a tag directive", "%TAG !x y\n---\n"),
      .init("did not find expected tag URI", "while parsing a %TAG directive", "%TAG ! \n---\n"),
      .init("did not find URI escaped octet", "while parsing a %TAG directive", "%TAG ! %x\n---\n"),
      .init("found an incorrect leading UTF-8 octet", "while parsing a %TAG directive", "%TAG ! %80\n---\n"),
      .init("found an incorrect trailing UTF-8 octet", "while parsing a %TAG directive", "%TAG ! %C3%00\n---\n"),
      .init("did not find expected alphabetic or numeric character", "while scanning an anchor", "a: & b"),
      .init("did not find expected alphabetic or numeric character", "while scanning an alias", "a: * b"),
      .init("did not find the expected '>'", "while scanning a tag", "a: !<x y> b"),
      .init("did not find expected whitespace or line break", "while scanning a tag", "a: !x{ b"),
      .init("did not find expected tag URI", "while parsing a tag", "a: !e! b"),
      .init("did not find URI escaped octet", "while parsing a tag", "a: !%zz b"),
      .init("found an incorrect leading UTF-8 octet", "while parsing a tag", "a: !%FF b"),
      .init("found an incorrect trailing UTF-8 octet", "while parsing a tag", "a: !%C3%41 b"),
      .init("found undefined tag handle", "while parsing a node", "a: !e!x b"),
      .init("found an indentation indicator equal to 0", "while scanning a block scalar", "a: |0\n  b"),
      .init("did not find expected comment or line break", "while scanning a block scalar", "a: | b\n  c"),
      .init(
        "found a tab character where an indentation space is expected", "while scanning a block scalar",
        "a: |\n\tb"),
      .init("found unexpected document indicator", "while scanning a quoted scalar", "a: 'b\n---\n"),
      .init("found unexpected end of stream", "while scanning a quoted scalar", "a: \"b"),
      .init("found unknown escape character", "while parsing a quoted scalar", "a: \"\\q\""),
      .init("did not find expected hexdecimal number", "while parsing a quoted scalar", "a: \"\\u12\""),
      .init("found invalid Unicode character escape code", "while parsing a quoted scalar", "a: \"\\uD800\""),
      .init("found unexpected ':'", "while scanning a plain scalar", "{a: b:, c: d}"),
      .init("found a tab character that violates indentation", "while scanning a plain scalar", "a:\n  b\n\tc"),
      .init("did not find expected <document start>", "", "a: 1\n...\nb: 2"),
      .init("did not find expected node content", "while parsing a block node", "a: ]"),
      .init("did not find expected node content", "while parsing a flow node", "[,]"),
      .init("did not find expected '-' indicator", "while parsing a block collection", "- a\nb: 1"),
      .init("did not find expected key", "while parsing a block mapping", "a: 1\n- b"),
      .init("did not find expected ',' or ']'", "while parsing a flow sequence", "[a, b"),
      .init("did not find expected ',' or '}'", "while parsing a flow mapping", "{a: b"),
      .init("found duplicate %YAML directive", "", "%YAML 1.2\n%YAML 1.2\n---\n"),
      .init("found incompatible YAML document", "", "%YAML 2.0\n---\n"),
      .init("found duplicate %TAG directive", "", "%TAG ! a\n%TAG ! b\n---\n"),
    ] as [Example])
  func `libyaml's words never reach the user`(_ example: Example) throws {
    let source = SourceText(file: "ada.yaml", bytes: Array(example.text.utf8))
    let error = try #require(syntaxError(in: source))
    if EventReader.libraryVersion == "0.2.5" {
      #expect(error.problem == example.problem)
      #expect(error.context == example.context)
    }
    let parsed = parse(example.text)
    let message = try #require(parsed.diagnostics.last?.message)
    #expect(!message.contains(example.problem))
    #expect(!message.contains("while "))
    #expect(message != Self.fallback)
    let file = SourceFile(name: "ada.yaml", text: example.text)
    #expect(parsed.diagnostics.filter { !file.contains($0.range) } == [])
  }

  @Test(arguments: [
    "", "a message of another version", "Maximum nesting level reached, set with yaml_set_max_nest_level())",
  ])
  func `a message that is not known does not reach the user either`(_ problem: String) {
    let source = SourceText(file: "ada.yaml", bytes: Array("a: b".utf8))
    let mark = SourceMark(scalarIndex: 3, line: 1, column: 4)
    let error = YAMLSyntaxError(problem: problem, context: "while parsing", mark: mark, contextMark: nil)
    let message = error.diagnostic(in: source, limits: .standard).message
    #expect([Self.fallback, "the limit 'depth' of 64 is exceeded here"].contains(message))
    #expect((message == Self.fallback) == !problem.contains("nest"))
  }

  private static let fallback = "this is not valid YAML"

  private func syntaxError(in source: SourceText) -> YAMLSyntaxError? {
    guard var reader = EventReader(source) else { return nil }
    do {
      while try reader.next() != nil {
        // Read on to the error.
      }
      return nil
    } catch {
      return error
    }
  }
}
