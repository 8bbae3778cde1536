import Basics
import Testing

/// RFC 8259, and what anamctl asks beyond it.
struct JSONParserTests {
  @Test(
    arguments: [
      ("null", .null), ("true", true), ("false", false), ("0", 0), ("-0", 0), ("-12", -12), ("1e2", 100),
      ("1E+2", 100), ("120e-1", 12), ("1.0", 1),
      ("9223372036854775807", .number(Number(.max))), ("-9223372036854775808", .number(Number(.min))),
      (#""""#, ""), (#""a""#, "a"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
      (#""\u0041\u00e9\u00E9""#, "A\u{E9}\u{E9}"), (#""\uD83D\uDE00""#, "\u{1F600}"), (#""\u0000""#, "\0"),
      ("\"\u{7F}\u{2028}\u{10FFFF}\"", "\u{7F}\u{2028}\u{10FFFF}"),
      ("[]", []), ("[ ]", []), ("[1,2]", [1, 2]), ("[[],[[]]]", [[], [[]]]),
      ("{}", [:]), ("{ }", [:]), (#"{"a":1,"":null}"#, ["a": 1, "": .null]),
      (" \t\r\n1 \t\r\n", 1), (" { \"a\" : [ 1 , 2 ] , \"b\" : { } } ", ["a": [1, 2], "b": [:]]),
    ] as [(String, JSONValue)])
  func `a JSON text is read`(_ text: String, _ value: JSONValue) throws {
    #expect(try JSONValue(json: text.utf8) == value)
  }

  @Test(arguments: [
    ("0.1", 0.1), ("-1.5e-3", -0.0015), ("18446744073709551616", 0x1p64), ("1e-400", 0),
    ("4.9e-324", .leastNonzeroMagnitude),
  ])
  func `a number that is not an integer is the nearest double`(_ text: String, _ value: Double) throws {
    #expect(try JSONValue(json: text.utf8) == Number(value).map(JSONValue.number))
  }

  @Test(
    arguments: [
      ("", 0), (" ", 1), ("nul", 0), ("True", 0), ("NaN", 0), ("Infinity", 0), ("undefined", 0), ("'a'", 0),
      ("1 2", 2), ("1,", 1), ("null null", 5), ("{} {}", 3), ("nullx", 4), ("\u{FEFF}1", 0), ("// a\n1", 0),
      ("01", 0), ("+1", 0), ("-", 0), ("1.", 0), (".5", 0), ("1e", 0), ("1e+", 0), ("--1", 0), ("0x10", 1),
      ("1e400", 0), ("-1e999", 0), ("1.2.3", 0), ("\u{661}", 0),
      ("[", 1), ("[1", 2), ("[1,", 3), ("[1,]", 3), ("[,1]", 1), ("[1 2]", 3), ("]", 0), ("[1}", 2),
      ("{", 1), (#"{"a""#, 4), (#"{"a":"#, 5), (#"{"a":1"#, 6), (#"{"a":1,}"#, 7), (#"{a:1}"#, 1), (#"{1:1}"#, 1),
      (#"{"a" 1}"#, 5), (#"{"a":1 "b":2}"#, 7), (#"{"a":1]"#, 6), ("{,}", 1), (#"{"a"}"#, 4),
      (#"{"a":1,"a":1}"#, 12), (#"{"a":1,"\u0061":2}"#, 17), (#"{"b":{"a":1,"a":2}}"#, 17),
      (#"""#, 1), (#""a"#, 2), ("\"a\nb\"", 2), ("\"\t\"", 1), ("\"\0\"", 1), (#""\"#, 2), (#""\a""#, 3),
      (#""\U0041""#, 3),
      (#""\u""#, 3), (#""\u12"#, 3), (#""\u00g0""#, 3), (#""\u+123""#, 3),
      (#""\uD800""#, 7), (#""\uDC00""#, 7), (#""\uD800\uD800""#, 13), (#""\uD800x""#, 7), (#""\uD800\n""#, 8),
    ] as [(String, Int)])
  func `what is not JSON is refused, with its place`(_ text: String, _ offset: Int) {
    #expect { try JSONValue(json: text.utf8) } throws: { error in
      (error as? JSONSyntaxError)?.offset == offset
    }
  }

  @Test(
    arguments: [
      [0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
      [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0xFF], [0x31, 0x80],
    ] as [[UInt8]])
  func `bytes that are not UTF-8 are refused`(_ bytes: [UInt8]) {
    #expect(throws: JSONSyntaxError.self) { try JSONValue(json: bytes) }
  }

  @Test(arguments: ["[", #"{"a":"#])
  func `nesting is bounded`(_ opening: String) throws {
    let closing = opening == "[" ? "]" : "}"
    let text = { (depth: Int) in
      String(repeating: opening, count: depth) + "1" + String(repeating: closing, count: depth)
    }
    #expect(throws: Never.self) { try JSONValue(json: text(JSONValue.maximumDepth).utf8) }
    #expect { try JSONValue(json: text(JSONValue.maximumDepth + 1).utf8) } throws: { error in
      (error as? JSONSyntaxError)?.problem == "nested deeper than 128 levels"
    }
    #expect(throws: JSONSyntaxError.self) { try JSONValue(json: String(repeating: opening, count: 200_000).utf8) }
  }

  @Test func `depth counts levels, not values`() throws {
    let text = "[" + String(repeating: "[],", count: 1000) + "[]]"
    #expect(try JSONValue(json: text.utf8).elements?.count == 1001)
  }
}
