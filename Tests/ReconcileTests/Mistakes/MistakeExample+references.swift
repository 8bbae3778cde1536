extension MistakeExample {
  /// Anchors, aliases, merges, tags and directives that lead nowhere.
  static let references: [MistakeExample] = [
    .init(
      "an anchor that does not exist", "name: Cara\ndescription: 👉*nope👈\n",
      .error(
        "yaml-reference", "unknown anchor 'nope': nothing above it in this document has that name",
        help: "write '&nope' before the value it stands for")),
    .init(
      "an anchor misspelt", "name: &name Cara\ndescription: 👉*nmae👈\n",
      .error(
        "yaml-reference", "unknown anchor 'nmae': nothing above it in this document has that name",
        help: "did you mean '*name'?")),
    .init(
      "an anchor defined later", "description: 👉*name👈\nname: &name Cara\n",
      .error(
        "yaml-reference", "unknown anchor 'name': nothing above it in this document has that name",
        help: "write '&name' before the value it stands for")),
    .init(
      "an anchor of the document before", "name: &name Cara\n---\nname: Clara\ndescription: 👉*name👈\n",
      .error(
        "yaml-reference", "document 2: unknown anchor 'name': nothing above it in this document has that name",
        help: "write '&name' before the value it stands for")),
    .init(
      "an anchor defined twice", "name: &a Cara\ndescription: 👉&a👈 x\n",
      .error(
        "yaml-reference", "the anchor 'a' is defined twice", help: "give one of the two another name",
        notes: ["cara.yaml:1:7 first defined here"])),
    .init(
      "a value that contains itself", "name: Cara\ntools: &a [👉*a👈]\n",
      .error(
        "yaml-reference", "the value of the anchor 'a' contains itself", help: "write the inner value out",
        notes: ["cara.yaml:2:8 the value begins here"])),
    .init(
      "an anchor without a name", "name: Cara\ndescription: 👉&👈 x\n",
      .error(
        "yaml-syntax", "'&' needs a name of letters a to z, digits, '-' and '_'",
        help: "put the value in quotes if it is text")),
    .init(
      "an alias without a name", "name: Cara\ndescription: 👉*👈 important\n",
      .error(
        "yaml-syntax", "'*' needs a name of letters a to z, digits, '-' and '_'",
        help: "put the value in quotes if it is text")),
    .init(
      "bold text of Markdown", "name: Cara\ndescription: 👉*👈*important**\n",
      .error(
        "yaml-syntax", "'*' needs a name of letters a to z, digits, '-' and '_'",
        help: "put the value in quotes if it is text")),
    .init(
      "an anchor's name with a colon", "name: 👉&x👈:y Cara\n",
      .error(
        "yaml-reference", "the name of an anchor cannot contain ':'",
        help: "names are made of letters a to z, digits, '-' and '_'; a blank ends them")),
    .init(
      "a merge of a number", "name: Cara\n👉<<👈: 5\n",
      .error(
        "yaml-reference", "a merge needs a mapping, or a list of mappings", help: "write '<<: *anchor'",
        notes: ["cara.yaml:2:5 this is not a mapping"])),
    .init(
      "a merge of a list of numbers", "name: Cara\n👉<<👈: [1]\n",
      .error(
        "yaml-reference", "a merge needs a mapping, or a list of mappings", help: "write '<<: *anchor'",
        notes: ["cara.yaml:2:6 this is not a mapping"])),
    .init(
      "two merges", "name: Cara\n<<: {}\n👉<<👈: {}\n",
      .error(
        "yaml-reference", "'<<' is set twice; a merge needs a mapping or one list of mappings",
        help: "write '<<: [*first, *second]'", notes: ["cara.yaml:2:1 first set here"])),
    .init(
      "a merge in quotes", "name: Cara\n👉\"<<\"👈: {}\n",
      .error(
        "yaml-reference", "'<<' in quotes is not a merge; a merge needs a mapping under a plain <<",
        help: "remove the quotes")),
    .init(
      "an unknown tag", "name: Cara\ndescription: 👉!secret👈 x\n",
      .error(
        "yaml-tag", "unknown tag '!secret'",
        help: "remove it, or put the value in quotes if it is text; the tags are !!str, !!int, !!float, "
          + "!!bool, !!null, !!seq and !!map")),
    .init(
      "a tag of another language", "name: Cara\ndescription: 👉!!python/object👈 x\n",
      .error(
        "yaml-tag", "unknown tag '!!python/object'",
        help: "remove it, or put the value in quotes if it is text; the tags are !!str, !!int, !!float, "
          + "!!bool, !!null, !!seq and !!map")),
    .init(
      "an include", "name: Cara\nsystemPrompt: 👉!include👈 prompt.md\n",
      .error(
        "yaml-tag", "unknown tag '!include'",
        help: "remove it, or put the value in quotes if it is text; the tags are !!str, !!int, !!float, "
          + "!!bool, !!null, !!seq and !!map")),
    .init(
      "a tag that does not agree", "name: 👉!!int Cara👈\n",
      .error("yaml-tag", "the tag !!int does not agree with the value", help: "remove the tag")),
    .init(
      "a tag for another kind of value", "name: Cara\ntools: 👉!!map [👈end_call]\n",
      .error("yaml-tag", "the tag !!map is not for a list", help: "remove the tag")),
    .init(
      "YAML 1.1", "👉%YAML 1.1👈\n---\nname: Cara\n",
      .error(
        "yaml-directive", "YAML 1.1 reads yes, no, on and off differently; this file is read as YAML 1.2",
        help: "remove the line, or write '%YAML 1.2'")),
    .init(
      "YAML 1.3", "👉%YAML👈 1.3\n---\nname: Cara\n",
      .error("yaml-directive", "this file is read as YAML 1.2", help: "write '%YAML 1.2'")),
    .init(
      "a tag directive", "👉%TAG ! tag:x,2000:👈\n---\nname: Cara\n",
      .error("yaml-directive", "%TAG is not supported", help: "remove the line and its tags")),
    .init(
      "an unknown directive", "👉%FOO👈 bar\n---\nname: Cara\n",
      .error(
        "yaml-directive", "this directive is not supported here",
        help: "remove the line: the only directive is '%YAML 1.2', once; put text that begins with % in quotes")),
  ]
}
