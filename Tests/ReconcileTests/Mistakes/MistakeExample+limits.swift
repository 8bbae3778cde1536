extension MistakeExample {
  /// Files beyond the limits.
  static let limits: [MistakeExample] = [
    .init(
      "too deep",
      "name: Cara\ndescription: \(String(repeating: "[", count: 63))👉[👈\(String(repeating: "]", count: 64))\n",
      .error("limit", "the limit 'depth' of 64 is exceeded here", help: "nest fewer collections in each other")),
    .init(
      "too deep, in mappings", "\(String(repeating: "a: {", count: 63))a: 👉{👈a: \(String(repeating: "}", count: 64))\n",
      .error("limit", "the limit 'depth' of 64 is exceeded here", help: "nest fewer collections in each other")),
    .init(
      "too many aliases", "name: &a Cara\ndescription: [\(String(repeating: "*a, ", count: 1000))👉*a👈]\n",
      .error("limit", "the limit 'aliases' of 1000 is exceeded here", help: "write the values out")),
    .init(
      "too many nodes",
      "name: Cara\ndescription:\n  - &a1 [x, x, x, x, x, x, x, x, x]\n  - &a2 ["
        + "\(String(repeating: "*a1, ", count: 8))*a1]\n  - &a3 [\(String(repeating: "*a2, ", count: 8))*a2]\n "
        + " - &a4 [\(String(repeating: "*a3, ", count: 8))*a3]\n  - &a5 ["
        + "\(String(repeating: "*a4, ", count: 8))*a4]\n  - &a6 [👉*a5👈, *a5]\n",
      .error("limit", "the limit 'expanded nodes' of 100000 is exceeded here", help: "make the document smaller")),
    .init(
      "too many text files",
      [
        "cara.yaml": "name: Cara\nsystemPromptFile: [\(String(repeating: "p.md, ", count: 100))👉p.md👈]\n",
        "p.md": "Hi\n",
      ],
      .error("limit", "more than the limit of 100 files for one text", help: "join some of them")),
  ]
}
