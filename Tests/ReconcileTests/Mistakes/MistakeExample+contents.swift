extension MistakeExample {
  private static let conflict = Finding.error(
    "merge-conflict", "a conflict of a merge begins here",
    help: "keep the lines that are meant, and remove the rest with '<<<<<<<', '=======' and '>>>>>>>'")
  private static let remains = Finding.error(
    "merge-conflict", "this line is left over from a conflict of a merge",
    help: "keep the lines that are meant, and remove this one")
  private static let pointer = Finding.error(
    "file-content", "a pointer of Git LFS, and not the file that it stands for",
    help: "fetch the file with 'git lfs pull'; on GitHub, check out with 'lfs: true'")
  private static let page = Finding.error(
    "file-content", "a web page, and not a text for a persona",
    help: """
      put the text itself into the file; if it was downloaded, this is perhaps an error that the server sent instead
      """)

  private static func link(to path: String) -> Finding {
    .error(
      "file-content", "a link that was checked out as text: all that it holds is the path of another file",
      help: """
        name '\(path)' itself, or let git make links ('git config core.symlinks true') and check this file out again
        """)
  }

  /// Files that hold something else than their text.
  static let contents: [MistakeExample] = [
    .init(
      "a conflict in a persona",
      "name: Cara\n👉<<<<<<< HEAD👈\nlanguageCode: de\n=======\nlanguageCode: en\n>>>>>>> main\n",
      conflict),
    .init(
      "a conflict with the common ancestor, in a prompt of a persona",
      """
      name: Cara
      systemPrompt: |
        Be kind.
      👉<<<<<<< HEAD👈
        Be brief.
      ||||||| 4f2c1aa
        Be long.
      =======
        Be polite.
      >>>>>>> main

      """, conflict),
    .init("the end of a conflict", "name: Cara\n👉=======👈\nlanguageCode: en\n👉>>>>>>> main👈\n", remains, remains),
    .init(
      "a conflict in a prompt's file",
      [
        "cara.yaml": "name: Cara\nsystemPromptFile: p.md\n",
        "p.md": "Be kind.\n👉<<<<<<< HEAD👈\nBe brief.\n=======\nBe long.\n>>>>>>> main\n",
      ], conflict),
    .init(
      "a pointer of Git LFS",
      [
        "cara.yaml": "name: Cara\nsystemPromptFile: p.md\n",
        "p.md": "👉version https://git-lfs.github.com/spec/v1👈\noid sha256:4d7a214614ab2935\nsize 12345\n",
      ], pointer),
    .init(
      "a persona that is a pointer of Git LFS",
      "👉version https://git-lfs.github.com/spec/v1👈\noid sha256:4d7a214614ab2935\nsize 12345\n", pointer),
    .init(
      "a web page",
      [
        "cara.yaml": "name: Cara\nsystemPromptFile: p.md\n",
        "p.md": "👉<!DOCTYPE html>👈\n<html><body>404</body></html>\n",
      ],
      page),
    .init("a persona that is a web page", "👉<html lang=en>👈\n<body>404</body></html>\n", page),
    .init(
      "a document of a word processor",
      ["cara.yaml": "name: Cara\nsystemPromptFile: p.docx\n", "p.docx": "PK\u{3}\u{4}\u{14}\0x"],
      .error(
        "file-content", "an archive or a document of a word processor, and not plain text",
        help: "save it as plain text, in UTF-8", ofFile: "p.docx")),
    .init(
      "a link that was checked out as text",
      [
        "cara.yaml": "name: Cara\nsystemPromptFile: prompts/p.md\n", "prompts/p.md": "👉../shared/q.md👈",
        "shared/q.md": "Hi\n",
      ], link(to: "../shared/q.md")),
    .init(
      "a persona that is a link", ["cara.yaml": "name: Cara\n", "clara.yaml": "👉cara.yaml👈\n"], link(to: "cara.yaml")),
  ]
}
