/// One thing to know about a key of a persona file.
struct Fact: Equatable {
  /// What it is about: "null", "resets".
  let label: String
  let text: String
  /// Whether an editor shows it beside the key.
  var isForEditors = true
}
