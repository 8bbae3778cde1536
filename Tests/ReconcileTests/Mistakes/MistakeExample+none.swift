extension MistakeExample {
  /// What looks like a mistake and is none: nothing is said of it.
  static let none: [MistakeExample] = [
    .init("prose with prices and times", prompt("Rooms from $80 (€75), check-in 15:00–22:00; ask for 3 { or 4 }.")),
    .init("the Spanish word for all", prompt("Responde a TODO lo que pregunten. ¿Qué desea TODO el mundo?")),
    .init("ids and digests", prompt("de23e340-1416-4dd8-977d-065a7ca11697, 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b")),
    .init(
      "a link with a long id",
      prompt("See https://docs.google.com/document/d/1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms/edit.")),
    .init(
      "a link with a long path",
      prompt("See https://example.com/SomeVeryLongCamelCasePathSegmentWithNumbers2024AndMore for it.")),
    .init(
      "data in a link",
      prompt(
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk5vCfAAAADElEQVQI12NgYGAAA")),
    .init("a password that is asked for", prompt("Never say the password: ask for the last 4 digits of the card.")),
    .init("emoji of several scalars, joiners and marks", prompt("👩‍👩‍👧 ❤️ می‌خواهم שלום 🏴󠁧󠁢󠁥󠁮󠁧󠁿")),
    .init("a name with a joiner", "name: \"می‌خواهم\"\n"),
    .init("a comment behind a value", "name: Cara  # the calm one\nlanguageCode: en #English\nskipGreeting: true #9\n"),
    .init("comments in a column", "name: Night desk        #the name\nlanguageCode: en        #its language\n"),
    .init("number signs in a prompt", prompt("Dial #9, see (issue #12) and #travel.")),
    .init("wide blanks and colons in a text", "name: Cara\ndescription: 　時間：10時\n"),
    .init("an empty line with a tab", "name: Cara\n\t\nsystemPrompt: |\n  Be kind.\n\t\n  Be brief.\n\t\n"),
    .init("a code of a language", "name: Cara\nlanguageCode: de\n"),
    .init("a greeting that is switched off for good", "name: Cara\nskipGreeting: true\ninitialMessage: null\n"),
    .init("a text about conflicts", prompt("<<<<<<< HEAD\n  =======\n  >>>>>>> main")),
    .init(
      "headings, quotes of quotes and a page in the middle",
      [
        "cara.yaml": "name: Cara\nsystemPromptFile: p.md\n",
        "p.md": "Title\n=======\n>>>>>>> said\n>>> said\n<!DOCTYPE html>\n",
      ]),
    .init(
      "a path that is not there", ["cara.yaml": "name: Cara\nsystemPromptFile: p.md\n", "p.md": "../shared/q.md\n"]),
    .init(
      "a sentence that ends like a path", ["cara.yaml": "name: Cara\nsystemPromptFile: p.md\n", "p.md": "Be kind."]),
  ]

  private static func prompt(_ text: String) -> String { "name: Cara\nsystemPrompt: |\n  \(text)\n" }
}
