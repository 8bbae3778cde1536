import Files

extension MistakeExample {
  /// Texts in other files, and files without a persona.
  static let files: [MistakeExample] = [
    .init(
      "a text file that is not there", "name: Cara\nsystemPromptFile: 👉prompts/cara.md👈\n",
      .error(
        "file", "'prompts/cara.md': no such file or directory",
        help: "write the path as it is from the folder of this file, as in prompts/cara.md")),
    .init(
      "one of several text files that is not there",
      ["cara.yaml": "name: Cara\nsystemPromptFile: [p.md, 👉q.md👈]\n", "p.md": "Hi\n"],
      .error(
        "file", "'q.md': no such file or directory",
        help: "write the path as it is from the folder of this file, as in prompts/cara.md")),
    .init(
      "a directory as a text file",
      ["cara.yaml": "name: Cara\nsystemPromptFile: 👉prompts👈\n", "prompts/cara.md": "Hi\n"],
      .error(
        "file", "'prompts': not a regular file",
        help: "write the path as it is from the folder of this file, as in prompts/cara.md")),
    .init(
      "an absolute path", "name: Cara\nsystemPromptFile: 👉/etc/hostname👈\n",
      .error(
        "file", "'/etc/hostname': an absolute path",
        help: "write the path as it is from the folder of this file, as in prompts/cara.md")),
    .init(
      "a path out of the folder", "name: Cara\nsystemPromptFile: 👉../secret.md👈\n",
      .error(
        "file", "'../secret.md': outside personas.d, the folder that was given",
        help: "move the file into it, or give anamctl a folder that holds both")),
    .init(
      "a path out and in again", "name: Cara\nsystemPromptFile: 👉a/../../x.md👈\n",
      .error(
        "file", "'a/../../x.md': outside personas.d, the folder that was given",
        help: "move the file into it, or give anamctl a folder that holds both")),
    .init(
      "no text file", "name: Cara\nsystemPromptFile: 👉[]👈\n",
      .error("wrong-type", "'systemPromptFile' names no file", help: "leave the key out, or name one")),
    .init(
      "an empty path", "name: Cara\nsystemPromptFile: 👉\"\"👈\n",
      .error(
        "wrong-type", "'systemPromptFile' must be text, not empty text",
        help: "write a text, as in 'systemPromptFile: …', or leave the key out")),
    .init(
      "a number as a path", "name: Cara\nsystemPromptFile: 👉1👈\n",
      .error(
        "wrong-type", "'systemPromptFile' must be text, not a number", help: "if text is meant, quote it: \"1\"")),
    .init(
      "a web address", "name: Cara\nsystemPromptFile: 👉https://example.com/p.md👈\n",
      .error(
        "file", "'https://example.com/p.md': no such file or directory",
        help: "write the path as it is from the folder of this file, as in prompts/cara.md")),
    .init(
      "an invisible character in a text file",
      ["cara.yaml": "name: Cara\nsystemPromptFile: p.md\n", "p.md": "Be kind.\nNever 👉\u{202E}👈evig.\n"],
      .error(
        "invisible-character", "invisible bidirectional control U+202E, which can make text look like other text",
        help: "remove it, or pass --allow-invisible")),
    .init(
      "a control character in a text file",
      ["cara.yaml": "name: Cara\nsystemPromptFile: p.md\n", "p.md": "Be 👉\u{7}👈kind.\n"],
      .error("text-encoding", "control character U+0007", help: "remove it")),
    .init(
      "a shared text file is judged once",
      [
        "a.yaml": "name: A\nsystemPromptFile: p.md\n", "b.yaml": "name: B\nsystemPromptFile: p.md\n",
        "p.md": "Be 👉\u{7}👈kind.\n",
      ],
      .error("text-encoding", "control character U+0007", help: "remove it")),
    .init(
      "a missing text file of two personas",
      ["a.yaml": "name: A\nsystemPromptFile: 👉p.md👈\n", "b.yaml": "name: B\nsystemPromptFile: 👉p.md👈\n"],
      .error(
        "file", "'p.md': no such file or directory",
        help: "write the path as it is from the folder of this file, as in prompts/cara.md"),
      .error(
        "file", "'p.md': no such file or directory",
        help: "write the path as it is from the folder of this file, as in prompts/cara.md")),
    .init(
      "a folder with nothing but other files", ["readme.md": "Hi\n"],
      .warning(
        "empty-folder", "no persona yet: no *.yaml or *.yml file is in it",
        help: "write the first one, or let 'anamctl init' write an example", ofFile: "personas.d")),
    .init(
      "a folder with nothing but an example", ["_example.yaml": "name: Cara\n", "prompts/cara.md": "Hi\n"],
      .warning(
        "empty-folder", "no persona yet: no *.yaml or *.yml file is in it",
        help: "copy _example.yaml to a name that does not begin with '_' or '.', and fill it in", ofFile: "personas.d")),
    .init(
      "a suffix in capitals", ["a.yaml": "name: A\n", "B.YAML": "name: B\n"],
      .warning(
        "file-name", "passed over, because its name ends neither in '.yaml' nor in '.yml'",
        help: "rename it to 'B.yaml' if it holds personas; if not, let its name begin with '_'", ofFile: "B.YAML")),
    .init(
      "a suffix that an editor has added", ["a.yaml": "name: A\n", "b.yml.txt": "name: B\n", "c.yaml.bak": "x"],
      .warning(
        "file-name", "passed over, because its name ends neither in '.yaml' nor in '.yml'",
        help: "rename it to 'b.yml' if it holds personas; if not, let its name begin with '_'", ofFile: "b.yml.txt")),
    .init(
      "nothing but a suffix in capitals", ["B.YML": "name: B\n"],
      .warning(
        "file-name", "passed over, because its name ends neither in '.yaml' nor in '.yml'",
        help: "rename it to 'B.yml' if it holds personas; if not, let its name begin with '_'", ofFile: "B.YML")),
    .init(
      "a text file whose name is composed in another way",
      ["cara.yaml": "name: Cara\nsystemPromptFile: 👉prompts/caf\u{E9}.md👈\n", "prompts/cafe\u{301}.md": "Hi\n"],
      .error(
        "file", "'prompts/caf\u{E9}.md': no such file or directory",
        help: """
          'cafe\u{301}.md' looks the same: it has 'e' (U+0065) and U+0301 where this name has '\u{E9}' (U+00E9); write its \
          name with the same characters, or rename it
          """)),
    .init(
      "a folder of text files whose name is composed in another way",
      ["cara.yaml": "name: Cara\nsystemPromptFile: 👉cafe\u{301}/p.md👈\n", "caf\u{E9}/p.md": "Hi\n"],
      .error(
        "file", "'cafe\u{301}/p.md': no such file or directory",
        help: """
          'caf\u{E9}' looks the same: it has '\u{E9}' (U+00E9) where this name has 'e' (U+0065) and U+0301; write its name \
          with the same characters, or rename it
          """)),
    .init(
      "a text file whose name has other capitals",
      ["cara.yaml": "name: Cara\nsystemPromptFile: 👉prompts/cara.md👈\n", "prompts/Cara.md": "Hi\n"],
      .error(
        "file", "'prompts/cara.md': no such file or directory",
        help: """
          'Cara.md' is there: upper and lower case are not the same in names of files, so write it like that
          """)),
    .init(
      "an empty file", "",
      .warning(
        "no-persona", "no persona in it", help: "write one, as in 'name: …', or remove the file", ofFile: "cara.yaml")),
    .init(
      "a file of comments", "# nothing yet\n",
      .warning(
        "no-persona", "no persona in it", help: "write one, as in 'name: …', or remove the file", ofFile: "cara.yaml")),
    .init(
      "an empty document", "👉---👈\n",
      .error("empty-document", "the document is empty", help: "remove its '---', or write something below it")),
    .init(
      "an empty document after another", "name: Cara\n👉---👈\n",
      .error(
        "empty-document", "document 2: the document is empty", help: "remove its '---', or write something below it")),
  ]
}
