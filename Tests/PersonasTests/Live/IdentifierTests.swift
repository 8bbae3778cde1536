import Personas
import Testing

struct IdentifierTests {
  @Test(
    arguments: [
      ("a", true), ("A-z_09", true), ("071b0286-4cce-4808-bee2-e642f1062de3", true), ("CUSTOMER_CLIENT_V1", true),
      (String(repeating: "a", count: 128), true), (String(repeating: "a", count: 129), false), ("", false),
      ("a/b", false), ("..", false), ("a.b", false), ("a b", false), ("a\n", false), ("a%2F", false), ("a?b", false),
      ("\u{E9}", false), ("\u{661}", false), ("a\u{301}", false),
    ])
  func `an id holds what a path can hold`(_ text: String, _ expected: Bool) {
    #expect(isIdentifier(text) == expected)
  }
}
