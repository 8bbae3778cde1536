extension MistakeExample {
  /// Mistakes in quotes, colons, brackets and other marks of YAML.
  static let syntax: [MistakeExample] = [
    .init(
      "a quote that is never closed", "name: 👉\"👈Cara\ndescription: Front desk\n",
      .error("yaml-syntax", "this quote is never closed", help: "close it with \", indented more than the key")),
    .init(
      "a single quote that is never closed", "name: 👉'👈Cara\ndescription: Front desk\n",
      .error("yaml-syntax", "this quote is never closed", help: "close it with ', indented more than the key")),
    .init(
      "a quote inside single quotes", "name: Cara\ninitialMessage: 'It'👉s me'👈\n",
      .error("yaml-syntax", "unexpected text after a value", help: "inside single quotes write '' for one '")),
    .init(
      "text after a quoted value", "name: \"Cara\" 👉the first👈\n",
      .error("yaml-syntax", "unexpected text after a value", help: "put the whole value in quotes")),
    .init(
      "quotes inside double quotes", "name: Cara\ndescription: \"She says \"👉hi\"\"👈\n",
      .error("yaml-syntax", "unexpected text after a value", help: "inside double quotes write \\\" for one \"")),
    .init(
      "a colon inside a value", "name: Cara\ninitialMessage: Hello👉:👈 I am Cara\n",
      .error("yaml-syntax", "unexpected ':' inside a value", help: "put the value in quotes")),
    .init(
      "a blank is missing after the colon", "name👉:👈Cara\ndescription: x\n",
      .error("yaml-syntax", "missing space after ':'", help: "write 'key: value'")),
    .init(
      "a blank is missing after a later colon", "name: Cara\ndescription👉:👈x\nlanguageCode: en\n",
      .error("yaml-syntax", "missing space after ':'", help: "write 'key: value'")),
    .init(
      "a blank is missing after the last colon", "name: Cara\ndescription👉:👈x\n",
      .error("yaml-syntax", "missing space after ':'", help: "write 'key: value'")),
    .init(
      "a line without a colon", "name: Cara\n👉description👈\nlanguageCode: en\n",
      .error(
        "yaml-syntax", "this line has no ':'",
        help: "write 'key: value', or indent the line if it continues the one above")),
    .init(
      "a first line that is no key", "👉Cara👈\ndescription: x\n",
      .error(
        "yaml-syntax", "this line has no ':', and the next one is a key",
        help: "write 'key: value', or quotes around text of several lines")),
    .init(
      "an equals sign for a colon", "name: Cara\n👉description = x👈\nlanguageCode: en\n",
      .error(
        "yaml-syntax", "this line has no ':'",
        help: "write 'key: value', or indent the line if it continues the one above")),
    .init(
      "two keys on one line", "name: Cara description👉:👈 x\n",
      .error("yaml-syntax", "unexpected ':' inside a value", help: "put the value in quotes")),
    .init(
      "a bracket that is never closed", "name: Cara\ntools: 👉[👈end_call, skip_turn\ndescription: x\n",
      .error(
        "yaml-syntax", "this '[' is never closed", help: "close it with ']'",
        notes: ["cara.yaml:3:12 what follows does not continue it"])),
    .init(
      "a brace that is never closed", "name: Cara\nvoiceGenerationOptions: 👉{👈speed: 1\ndescription: x\n",
      .error(
        "yaml-syntax", "this '{' is never closed", help: "close it with '}'",
        notes: ["cara.yaml:3:12 what follows does not continue it"])),
    .init(
      "a bracket open at the end of the file", "name: Cara\ntools: 👉[👈end_call, skip_turn",
      .error(
        "yaml-syntax", "this '[' is never closed", help: "close it with ']'",
        notes: ["cara.yaml:2:28 what follows does not continue it"])),
    .init(
      "a brace open at the end of the file", "name: Cara\nvoiceGenerationOptions: {speed: 1,\n👉👈",
      .error("yaml-syntax", "the file ends where a value should be", help: "close what is open above")),
    .init(
      "a bracket closed as a brace", "name: Cara\ntools: [end_call👉}👈\n",
      .error(
        "yaml-syntax", "expected ',' or ']' here", help: "separate values by ',', or close the '[' with ']'",
        notes: ["cara.yaml:2:8 '[' opened here"])),
    .init(
      "a comma missing in a list", "name: Cara\ntools: [\"end_call\" 👉\"👈skip_turn\"]\n",
      .error(
        "yaml-syntax", "expected ',' or ']' here", help: "separate values by ',', or close the '[' with ']'",
        notes: ["cara.yaml:2:8 '[' opened here"])),
    .init(
      "a comma missing in a mapping", "name: Cara\nvoiceGenerationOptions: {\n  speed: 1\n  👉stability👈: 1\n}\n",
      .error(
        "yaml-syntax", "a ',' is missing before this key",
        help: "end the line above with ','; a key itself has to stand on one line",
        notes: ["cara.yaml:2:25 '{' opened here"])),
    .init(
      "a bracket closed twice", "name: Cara\ntools: [end_call]👉]👈\n",
      .error("yaml-syntax", "this ']' closes nothing", help: "remove it, or put the whole value in quotes")),
    .init(
      "a brace closed twice", "name: Cara\nvoiceGenerationOptions: {speed: 1}👉}👈\n",
      .error("yaml-syntax", "this '}' closes nothing", help: "remove it, or put the whole value in quotes")),
    .init(
      "a value that begins with @", "name: Cara\ndescription: 👉@👈sunset\n",
      .error("yaml-syntax", "'@' cannot begin a value", help: "put the value in quotes")),
    .init(
      "a value that begins with a backtick", "name: Cara\ndescription: 👉`👈x`\n",
      .error("yaml-syntax", "'`' cannot begin a value", help: "put the value in quotes")),
    .init(
      "a value that begins with %", "name: Cara\ndescription: 👉%👈x\n",
      .error("yaml-syntax", "'%' cannot begin a value", help: "put the value in quotes")),
    .init(
      "a value that begins with a list mark", "name: Cara\ntools: 👉-👈 end_call\n",
      .error(
        "yaml-syntax", "a list cannot begin on this line", help: "begin it on the next line, or put the text in quotes")
    ),
    .init(
      "a value that begins with a bracket and goes on", "name: Cara\ndescription: [new] 👉Front desk👈\n",
      .error("yaml-syntax", "unexpected text after a value", help: "put the whole value in quotes")),
    .init(
      "text on the line of a block's mark", "name: Cara\nsystemPrompt: |👉Y👈ou are\n  kind.\n",
      .error(
        "yaml-syntax", "text cannot begin on the same line as '|'",
        help: "begin it on the next line, indented, or put it in quotes")),
    .init(
      "an indentation of 0 for a block", "name: Cara\nsystemPrompt: |👉0👈\n  Be kind.\n",
      .error(
        "yaml-syntax", "text cannot begin on the same line as '|'",
        help: "begin it on the next line, indented, or put it in quotes")),
    .init(
      "a key without a name", "name: Cara\n👉:👈 x\n",
      .error("yaml-syntax", "a key is missing before ':'", help: "write one")),
    .init(
      "a question mark as a value's beginning", "name: Cara\ndescription: 👉?👈 x\n",
      .error("yaml-syntax", "'?' cannot stand here", help: "put the text in quotes")),
    .init(
      "a template of a whole value", "name: Cara\ndescription: {👉{company}👈}\n",
      .error(
        "yaml-key", "a key has to be text, not a mapping", help: "write a name, or put the whole text in quotes")),
    .init(
      "a key of more than 1024 characters", "name: Cara\n👉k👈\(String(repeating: "k", count: 1024)): x\n",
      .error(
        "yaml-syntax", "a key is longer than 1024 characters",
        help: "shorten it, or put the text in quotes if it is a value")),
    .init(
      "JSON with a comma too many", "{\"name\": \"Cara\",👉,👈 \"description\": \"x\"}\n",
      .error("yaml-syntax", "a value is missing before ','", help: "write one, or quotes around the text")),
    .init(
      "a comma at the end of a line", "name: \"Cara\"👉,👈\ndescription: x\n",
      .error(
        "yaml-syntax", "unexpected ',' after a value",
        help: "remove it: only inside brackets and braces does ',' separate values")),
    .init(
      "JSON without its braces", "\"name\": \"Cara\"👉,👈\n\"description\": \"x\"\n",
      .error(
        "yaml-syntax", "unexpected ',' after a value",
        help: "remove it: only inside brackets and braces does ',' separate values")),
    .init(
      "JSON without a comma", "{\"name\": \"Cara\"\n👉\"👈description\": \"x\"}\n",
      .error(
        "yaml-syntax", "expected ',' or '}' here", help: "separate values by ',', or close the '{' with '}'",
        notes: ["cara.yaml:1:1 '{' opened here"])),
  ]
}
