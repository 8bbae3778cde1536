import Basics
import TestTools
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct JSONTextTests {
  @Test(
    arguments: [
      (.null, "null"), (true, "true"), (1, "1"), ("", #""""#), ([], "[]"), ([:], "{}"),
      (["b": 1, "a": [1, .null], "B": 2], #"{"B":2,"a":[1,null],"b":1}"#),
      ("https://api.anam.ai/v1", #""https://api.anam.ai/v1""#),
      ("a\"\\\n\t", #""a\"\\\n\t""#),
      ("caf\u{E9} \u{1F600} \u{200D} \u{5D0}", "\"caf\u{E9} \u{1F600} \u{200D} \u{5D0}\""),
      ("\u{1B}[31m", #""\u001b[31m""#),
      ("\u{7F}\u{85}\u{9B}", #""\u007f\u0085\u009b""#),
      ("\u{2028}\u{2029}\u{202E}\u{2066}\u{FEFF}", #""\u2028\u2029\u202e\u2066\ufeff""#),
      ("\u{E0041}", #""\udb40\udc41""#),
      (["\u{202E}": "\u{1B}"], #"{"\u202e":"\u001b"}"#),
    ] as [(JSONValue, String)])
  func `a value is written with sorted keys and nothing invisible`(_ value: JSONValue, _ text: String) throws {
    #expect(try jsonText(value, layout: .compact) == text)
    #expect(try JSONValue(json: text.utf8) == value)
  }

  @Test func `the indented layout has one member a line`() throws {
    let text = try jsonText(["a": [1], "b": "\u{1B}\n"] as JSONValue, layout: .indented)
    #expect(try JSONValue(json: text.utf8) == ["a": [1], "b": "\u{1B}\n"])
    #expect(text.contains("\n  \"b\""))
    #expect(!text.contains("\u{1B}"))
  }

  @Test(
    arguments: [
      "0.1", "1.1", "0.7", "1e21", "1e-7", "9223372036854775807", "9223372036854775808", "-1.5", "5e-324",
      "1.7976931348623157e308",
    ])
  func `a number keeps its value through text and through a decoder`(_ text: String) throws {
    let value = try JSONValue(parsing: text)
    let written = try jsonText(value, layout: .compact)
    #expect(try JSONValue(json: written.utf8) == value)
    #expect(try JSONDecoder().decode(JSONValue.self, from: Data(written.utf8)) == value)
  }

  @Test(
    arguments: [#"{"a":[true,false,null,1,1.5,"x",{"b":{}}]}"#, "[]", #""a\u0000b""#, "true", "null", "0", "1"])
  func `a value decodes to what it was`(_ text: String) throws {
    let value = try JSONValue(parsing: text)
    #expect(try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) == value)
    #expect(try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(value)) == value)
  }
}
