extension MistakeExample {
  /// The whole table.
  static let all = [
    syntax, indentation, characters, encodings, escapes, references, keys, types, numbers, choices, nulls, names, files,
    contents, ignoreComments,
    duplicates, warnings, credentials, documents, limits,
  ].flatMap(\.self)
}
