extension MistakeExample {
  /// Characters that may not stand in a file, and mistakes behind characters that are hard to count.
  static let characters: [MistakeExample] = [
    .init(
      "a NUL", "name: Ca👉\0👈ra\n",
      .error("text-encoding", "control character U+0000", help: "remove it")),
    .init(
      "an escape sequence", "name: 👉\u{1B}👈[2JCara\n",
      .error("text-encoding", "control character U+001B", help: "remove it")),
    .init(
      "DEL", "name: Cara👉\u{7F}👈\n",
      .error("text-encoding", "control character U+007F", help: "remove it")),
    .init(
      "a C1 control", "name: Cara\nsystemPrompt: |\n  Be 👉\u{9B}👈kind.\n",
      .error("text-encoding", "control character U+009B", help: "remove it")),
    .init(
      "U+0085 in a comment", "name: Cara # a👉\u{85}👈description: x\n",
      .error(
        "invisible-character", "line separator U+0085, which some programs show as a line break and others do not",
        help: "write an ordinary line break")),
    .init(
      "U+2028 in a comment", "name: Cara # a👉\u{2028}👈zeroDataRetention: false\n",
      .error(
        "invisible-character", "line separator U+2028, which some programs show as a line break and others do not",
        help: "write an ordinary line break, or \\L between double quotes")),
    .init(
      "U+2029 in a text", "name: Cara\nsystemPrompt: |\n  Be👉\u{2029}👈kind.\n",
      .error(
        "invisible-character", "line separator U+2029, which some programs show as a line break and others do not",
        help: "write an ordinary line break, or \\P between double quotes")),
    .init(
      "U+2028 in a value", "name: Cara\ndescription: Front👉\u{2028}👈desk\n",
      .error(
        "invisible-character", "line separator U+2028, which some programs show as a line break and others do not",
        help: "write an ordinary line break, or \\L between double quotes")),
    .init(
      "a byte order mark on a later line", "name: Cara\n👉\u{FEFF}👈description: x\n",
      .error(
        "text-encoding", "byte order mark U+FEFF, which may stand once and only at the very beginning of a file",
        help: "remove it")),
    .init(
      "two byte order marks", "\u{FEFF}👉\u{FEFF}👈name: Cara\n",
      .error(
        "text-encoding", "byte order mark U+FEFF, which may stand once and only at the very beginning of a file",
        help: "remove it")),
    .init(
      "a byte order mark in a value", "name: Ca👉\u{FEFF}👈ra\n",
      .error(
        "text-encoding", "byte order mark U+FEFF, which may stand once and only at the very beginning of a file",
        help: "remove it")),
    .init(
      "a code point that is no character", "name: Ca👉\u{FFFF}👈ra\n",
      .error("text-encoding", "U+FFFF, which is not a character", help: "remove it")),
    .init(
      "a bidirectional override", "name: Cara\nsystemPrompt: |\n  Never 👉\u{202E}👈evig refunds.\n",
      .error(
        "invisible-character", "invisible bidirectional control U+202E, which can make text look like other text",
        help: "remove it, or pass --allow-invisible")),
    .init(
      "a bidirectional isolate, closed", "name: Cara\ndescription: a👉\u{2066}👈b👉\u{2069}👈\n",
      .error(
        "invisible-character", "invisible bidirectional control U+2066, which can make text look like other text",
        help: "remove it, or pass --allow-invisible"),
      .error(
        "invisible-character", "invisible bidirectional control U+2069, which can make text look like other text",
        help: "remove it, or pass --allow-invisible")),
    .init(
      "hidden tag characters", "name: Cara\nsystemPrompt: Be kind.👉\u{E0041}👈\n",
      .error("invisible-character", "invisible tag character U+E0041", help: "remove it, or pass --allow-invisible")),
    .init(
      "several at once", "name: Ca👉\u{7}👈ra\ndescription: a👉\u{8}👈b\nlanguageCode: en👉\u{7F}👈\n",
      .error("text-encoding", "control character U+0007", help: "remove it"),
      .error("text-encoding", "control character U+0008", help: "remove it"),
      .error("text-encoding", "control character U+007F", help: "remove it")),
    .init(
      "a mistake behind wide characters", "name: 漢字\ndescription: \"漢字\" 👉x👈\n",
      .error("yaml-syntax", "unexpected text after a value", help: "put the whole value in quotes")),
    .init(
      "a mistake behind an emoji family", "name: Cara\ndescription: '👩\u{200D}👩\u{200D}👧' 👉x👈\n",
      .error("yaml-syntax", "unexpected text after a value", help: "put the whole value in quotes")),
    .init(
      "a mistake behind a combining accent", "name: Cara\ndescription: 'cafe\u{301}' 👉x👈\n",
      .error("yaml-syntax", "unexpected text after a value", help: "put the whole value in quotes")),
    .init(
      "a mistake in a file with CRLF", "name: Cara\r\n👉colour👈: red\r\n",
      .error("unknown-key", "unknown key 'colour'", help: "'anamctl explain' lists the keys of a persona")),
    .init(
      "a mistake in a file with CR", "name: Cara\r👉colour👈: red\r",
      .error("unknown-key", "unknown key 'colour'", help: "'anamctl explain' lists the keys of a persona")),
    .init(
      "a mistake behind mixed line ends", "name: Cara\r\n\rdescription: x\n👉colour👈: red\n",
      .error("unknown-key", "unknown key 'colour'", help: "'anamctl explain' lists the keys of a persona")),
    .init(
      "a mistake behind a byte order mark", "\u{FEFF}👉nmae👈: Cara\nid: p1\n",
      .error("unknown-key", "unknown key 'nmae'", help: "did you mean 'name'?")),
    .init(
      "a colon of full width", "name👉\u{FF1A}👈Cara\n",
      .error("yaml-syntax", "'\u{FF1A}' (U+FF1A) looks like ':' and is none", help: "write ':' and a space")),
    .init(
      "a colon of full width among others", "name: Cara\nvoice👉\u{FF1A}👈Lucy\nlanguageCode: en\n",
      .error("yaml-syntax", "'\u{FF1A}' (U+FF1A) looks like ':' and is none", help: "write ':' and a space")),
    .init(
      "a colon of full width in braces", "{name: Cara, 👉voice\u{FF1A} Lucy👈}\n",
      .error(
        "unknown-key", "unknown key 'voice\u{FF1A} Lucy'",
        help: "'\u{FF1A}' (U+FF1A) looks like ':' and is none: write ':' and a space")),
    .init(
      "a no-break space behind a colon", "name: Cara\nvoice:👉\u{A0}👈Lucy\nlanguageCode: en\n",
      .error("yaml-syntax", "U+00A0 looks like a space and is none", help: "write a space behind ':'")),
    .init(
      "no-break spaces as indentation", "name: Cara\nvoiceGenerationOptions:\n  speed: 1\n👉\u{A0}👈\u{A0}volume: 1\n",
      .error("yaml-syntax", "U+00A0 looks like a space and is none", help: "write spaces")),
    .init(
      "an ideographic space as indentation", "name: Cara\nsystemPrompt: |\n👉\u{3000}👈Be kind.\nlanguageCode: en\n",
      .error("yaml-syntax", "U+3000 looks like a space and is none", help: "write spaces")),
    .init(
      "a no-break space behind a list mark", "name: Cara\ntools:\n  👉-\u{A0}end_call👈\n",
      .error(
        "wrong-type", "'tools' must be a list of names",
        help: "U+00A0 looks like a space and is none: write a space behind '-'")),
    .init(
      "a no-break space behind an option's colon", "name: Cara\nvoiceGenerationOptions:\n  👉speed:\u{A0}1👈\n",
      .error(
        "wrong-type", "'voiceGenerationOptions' must be a mapping, not text",
        help: "U+00A0 looks like a space and is none: write a space behind ':'")),
    .init(
      "typographic quotes", "name: Cara\nskipGreeting: 👉“true”👈\n",
      .error("wrong-type", "'skipGreeting' must be true or false, not text", help: "write true or false")),
  ]
}
