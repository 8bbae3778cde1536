import Basics
import Testing
import YAML

/// Nodes know their bytes in the file, and how they are written.
struct NodeSourceTests {
  private struct Found: Equatable {
    let path: String
    let text: String
    let style: NodeSource.Style
    var standing = NodeSource.Standing.written
  }

  private func found(_ node: Node, at path: String, in text: [UInt8]) -> [Found] {
    guard let source = node.source else { return [] }
    let own = Found(
      path: path, text: String(decoding: text[source.bytes], as: UTF8.self), style: source.style,
      standing: source.standing)
    switch node.value {
    case .sequence(let items): return [own] + items.enumerated().flatMap { found($1, at: "\(path)/\($0)", in: text) }
    case .mapping(let entries):
      return [own] + entries.flatMap { found($0.value, at: "\(path)/\($0.key.name)", in: text) }
    default: return [own]
    }
  }

  private func found(in text: String, allowInvisible: Bool = false) throws -> [Found] {
    let parsed = parse(text, allowInvisible: allowInvisible)
    #expect(parsed.problems == [])
    return found(try #require(parsed.documents.first), at: "", in: parsed.text)
  }

  @Test(
    arguments: [
      ("plain", "a: Be kind. # why", "Be kind.", .plain), ("number", "a: 0x1F", "0x1F", .plain),
      ("accent", "é: ü", "ü", .plain),
      ("single quotes", "a: 'it''s' ", "'it''s'", .singleQuoted),
      ("double quotes", #"a: "\u00e9""#, #""\u00e9""#, .doubleQuoted),
      ("several lines", "a: \"b\n  c\"\n", "\"b\n  c\"", .doubleQuoted),
      ("literal", "a: |\n  b\n\n  c\nd: e", "|\n  b\n\n  c\n", .literal),
      ("folded", "a: >-\n  b\n", ">-\n  b\n", .folded),
      ("tag and anchor", "a: &x !!str 12", "&x !!str 12", .plain), ("nothing", "a:\nb: c", "", .plain),
      ("flow list", "a: [b,\n  c] # d", "[b,\n  c]", .flowCollection),
      ("flow mapping", "a: {b: c}", "{b: c}", .flowCollection),
      ("block list", "a:\n- b\n- c\nd: e", "- b\n- c", .blockCollection),
      ("block mapping", "a:\n  b: c\n", "b: c", .blockCollection),
      ("a byte order mark", "\u{FEFF}a: b", "b", .plain), ("CRLF", "x: y\r\na: b\r\n", "b", .plain),
      ("after a separator", "# \u{2028}\na: b", "b", .plain),
    ] as [(String, String, String, NodeSource.Style)])
  func `a node covers its bytes`(
    _ name: String, _ text: String, _ covered: String, _ style: NodeSource.Style
  ) throws {
    let key = name == "accent" ? "/é" : "/a"
    let nodes = try found(in: text, allowInvisible: true)
    #expect(nodes.first { $0.path == key } == Found(path: key, text: covered, style: style))
  }

  @Test func `what an alias or a merge brings in says so`() throws {
    let nodes = try found(in: "base: &b {x: 1, y: 2}\na: *b\nc:\n  <<: *b\n  y: 3\n")
    #expect(
      nodes.filter { $0.standing != .written }.map { "\($0.path) \($0.standing) \($0.text)" } == [
        "/a alias &b {x: 1, y: 2}", "/c/x merged 1",
      ])
  }

  @Test func `a key covers its bytes, and the text is kept without its mark`() throws {
    let parsed = parse("\u{FEFF}'a b': 1\nc: 2")
    guard case .mapping(let entries) = parsed.documents.first?.value else {
      Issue.record("a mapping is expected")
      return
    }
    let keys = entries.compactMap { $0.key.source.map { String(decoding: parsed.text[$0.bytes], as: UTF8.self) } }
    #expect(keys == ["'a b'", "c"])
    #expect(parsed.text == Array("'a b': 1\nc: 2".utf8))
  }

  @Test(arguments: ["a: \u{2028}'x'\nb: {c: \"d\"}", "- é\n- 'ü'\n- \"ö\""])
  func `a scalar that is read alone is the same`(_ text: String) throws {
    for node in try found(in: text, allowInvisible: true)
    where [.plain, .singleQuoted, .doubleQuoted].contains(node.style) {
      #expect(parse(node.text, allowInvisible: true).documents.count == 1, "\(node)")
    }
  }
}
