extension MistakeExample {
  /// Mistakes in how far lines are indented, and with what.
  static let indentation: [MistakeExample] = [
    .init(
      "a tab as indentation", "name: Cara\nvoiceGenerationOptions:\n👉\t👈speed: 1\n",
      .error("yaml-syntax", "tab used for indentation", help: "write spaces")),
    .init(
      "a tab below spaces", "name: Cara\nvoiceGenerationOptions:\n  speed: 1\n👉\t👈stability: 1\n",
      .error("yaml-syntax", "tab used for indentation", help: "write spaces")),
    .init(
      "a tab in a block of text", "name: Cara\nsystemPrompt: |\n👉\t👈Be kind.\n",
      .error("yaml-syntax", "tab used for indentation", help: "write spaces")),
    .init(
      "a tab after a list mark", "name: Cara\ntools:\n  -👉\t👈a: 1\n",
      .error("yaml-syntax", "tab used where only spaces may stand", help: "write spaces")),
    .init(
      "a key indented too far", "name: Cara\n  👉description👈: x\n",
      .error(
        "yaml-syntax", "this key is indented more than the one above it, which has a value already",
        help: "align the two keys; text of several lines goes below 'key: |', indented")),
    .init(
      "a key indented too little", "name: Cara\nvoiceGenerationOptions:\n    speed: 1\n  👉stability: 1👈\n",
      .error(
        "yaml-syntax", "the indentation of this line fits none of the keys above it",
        help: "align it with the keys that it belongs to")),
    .init(
      "the first key alone is indented", "  name: Cara\n👉d👈escription: x\n",
      .error(
        "yaml-syntax", "this does not belong to the document above it",
        help: "indent it like the document's first line, or begin another document with '---'")),
    .init(
      "a line of text outside its block", "name: Cara\nsystemPrompt: |\n  Be kind.\n👉Be brief.👈\nlanguageCode: en\n",
      .error(
        "yaml-syntax", "this line has no ':'",
        help: "write 'key: value', or indent the line if it continues the one above")),
    .init(
      "the last line of text outside its block", "name: Cara\nsystemPrompt: |\n  Be kind.\n👉Be brief.👈\n",
      .error(
        "yaml-syntax", "this line has no ':'",
        help: "write 'key: value', or indent the line if it continues the one above")),
    .init(
      "a blank first line longer than the text", "name: Cara\nsystemPrompt: |\n      \n  👉Be kind.👈\n",
      .error(
        "yaml-syntax", "the indentation of this line puts it outside the text above",
        help: "indent all lines of the text alike; the first one decides, even if it is blank",
        notes: ["cara.yaml:2:15 the text begins here"])),
    .init(
      "a comment at the left inside a block", "name: Cara\nsystemPrompt: |\n  Be kind.\n# note\n  👉Be brief.👈\n",
      .error(
        "yaml-syntax", "the indentation of this line puts it outside the text above",
        help: "indent all lines of the text alike; the first one decides, even if it is blank",
        notes: ["cara.yaml:2:15 the text begins here"])),
    .init(
      "a list item out of line", "name: Cara\ntools:\n  - end_call\n 👉- skip_turn👈\n",
      .error(
        "yaml-syntax", "the indentation of this line fits none of the keys above it",
        help: "align it with the keys that it belongs to")),
    .init(
      "a key inside a list", "- a\n👉description: x👈\n",
      .error(
        "yaml-syntax", "expected the next '- ' of the list above",
        help: "indent the line more if it belongs to the last item, and less if it does not belong to the list")),
    .init(
      "options at the left margin", "name: Cara\nvoiceGenerationOptions:\n👉speed👈: 1\n",
      .error("unknown-key", "unknown key 'speed'", help: "it belongs below 'voiceGenerationOptions:', indented")),
    .init(
      "text of several lines without a mark", "name: Cara\nsystemPrompt: Be kind.\n👉Be brief.👈\nlanguageCode: en\n",
      .error(
        "yaml-syntax", "this line has no ':'",
        help: "write 'key: value', or indent the line if it continues the one above")),
    .init(
      "text of several lines with a colon in it", "name: Cara\nsystemPrompt: Be kind.\n  👉Rules👈: none\n",
      .error(
        "yaml-syntax", "this key is indented more than the one above it, which has a value already",
        help: "align the two keys; text of several lines goes below 'key: |', indented")),
  ]
}
