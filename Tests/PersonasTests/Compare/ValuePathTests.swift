import Personas
import Testing

struct ValuePathTests {
  @Test(arguments: [
    ("name", ValuePath(field: "name")), ("a.b", ValuePath(field: "a", keys: ["b"])),
    ("a.b.c", ValuePath(field: "a", keys: ["b", "c"])), (#"a.b\.c"#, ValuePath(field: "a", keys: ["b.c"])),
    (#"a.b\\.c"#, ValuePath(field: "a", keys: [#"b\"#, "c"])), ("a.", ValuePath(field: "a", keys: [""])),
    ("a.\u{301}", ValuePath(field: "a", keys: ["\u{301}"])),
  ])
  func `a path and its text say the same`(_ text: String, _ path: ValuePath) {
    #expect(ValuePath(text) == path)
    #expect(path.description.utf8.elementsEqual(text.utf8))
  }
}
