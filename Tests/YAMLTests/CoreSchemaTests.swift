import Testing
import YAML

struct CoreSchemaTests {
  @Test(
    arguments: [
      ("~", "null"), ("null", "null"), ("Null", "null"), ("NULL", "null"), ("", "null"), ("nUll", "\"nUll\""),
      ("true", "true"), ("True", "true"), ("TRUE", "true"), ("false", "false"), ("tRue", "\"tRue\""),
      ("yes", "\"yes\""), ("no", "\"no\""), ("on", "\"on\""), ("off", "\"off\""), ("y", "\"y\""),
      ("12", "12"), ("-12", "-12"), ("+1", "1"), ("0777", "777"), ("0o777", "511"), ("0x1F", "31"),
      ("-0x1F", "\"-0x1F\""), ("0o8", "\"0o8\""), ("0x", "\"0x\""), ("0b1", "\"0b1\""), ("01", "1"),
      (".5", "0.5"), ("5.", "5"), ("1e0", "1"), ("1.50", "1.5"), ("-0", "0"), ("-0.0", "0"), ("1e-400", "0"),
      ("1_0", "\"1_0\""), ("1_000", "\"1_000\""), ("1:30", "\"1:30\""), ("2024-01-01", "\"2024-01-01\""),
      (".", "\".\""), ("-", "[null]"), ("+", "\"+\""), ("1e", "\"1e\""), ("e1", "\"e1\""),
      ("1.2.3", "\"1.2.3\""),
      ("inf", "\"inf\""), ("nan", "\"nan\""), (".Infinity", "\".Infinity\""), ("+.nan", "\"+.nan\""),
      ("\"12\"", "\"12\""), ("'true'", "\"true\""), ("|\n  12", "\"12\""), ("\"\"", "\"\""),
      ("9007199254740993", "9007199254740993"), ("9223372036854775807", "9223372036854775807"),
      ("9223372036854775808", "9.223372036854776e18"),
      ("[1, 2.5, null, {a: b}]", "[1, 2.5, null, {a: \"b\"}]"), ("[]", "[]"), ("{}", "{}"),
    ] as [(String, String)])
  func `a plain scalar is what the core schema says`(_ text: String, _ outline: String) {
    let parsed = parse("- \(text)")
    #expect(parsed.outline == "[\(outline)]")
    #expect(parsed.diagnostics.isEmpty)
  }

  @Test(arguments: [".inf", "+.INF", "-.Inf", ".nan", ".NaN", "1e400", "-1e999", "!!float .inf"])
  func `what JSON cannot hold is no number`(_ text: String) {
    let parsed = parse("speed: \(text)")
    #expect(parsed.problems == ["1:8 \(text.split(separator: " ").last ?? "") is not a finite number"])
    #expect(parsed.outline == "{}")
  }

  @Test(arguments: [("\"12\"", "12"), ("0o17", "0o17"), ("True", "True"), ("\"a\\tb\"", "a\tb"), ("", "")])
  func `the text of a scalar is kept as it was written`(_ written: String, _ text: String) {
    #expect(parse("- \(written)\n").documents.first?.items.first?.text == text)
  }
}

extension Node {
  fileprivate var items: [Node] {
    guard case .sequence(let items) = value else { return [] }
    return items
  }
}
