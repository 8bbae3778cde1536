#!/usr/bin/env bash
# Writes COUNT persona files below FOLDER, a hundred in each directory: about 1,670 bytes each, the same every time.
# Usage: generate-personas.sh FOLDER COUNT
set -euo pipefail
folder=$1
count=$2
mkdir -p "$folder"
awk -v folder="$folder" -v count="$count" '
  # A sentence picked by the numbers of the persona and of the line.
  function sentence(persona, line) { return sentences[(persona * 7 + line * 5) % size + 1] }

  BEGIN {
    size = split( \
      "Greet the caller by name and ask how you can help today." \
      "|Keep every answer below three sentences; the caller is listening, not reading." \
      "|Never promise a refund: say that a colleague will call back within one working day." \
      "|If a question is about prices, read them from the list below and from nowhere else." \
      "|Say \"I do not know\" when you do not know – and offer to find out." \
      "|Spell out numbers of rooms and of flights, digit by digit: four, oh, two." \
      "|Speak slowly and warmly, the way the front desk of a small hotel would." \
      "|Do not talk about politics, religion or other guests’ stays." \
      "|Repeat dates in full, with the day of the week, before you book anything." \
      "|Where a caller is upset, first say what you understood, then what you will do." \
      "|Confirm the spelling of e-mail addresses letter by letter.", sentences, "|")
    for (persona = 1; persona <= count; persona++) {
      if (persona % 100 == 1) {
        directory = sprintf("%s/team-%03d", folder, persona / 100)
        system("mkdir -p \"" directory "\"")
      }
      write(sprintf("%s/persona-%05d.yaml", directory, persona), persona)
    }
  }

  function write(file, persona,   prompt, line) {
    printf "# Owner: team %d. Ask in #personas before you change the prompt.\n", persona / 100 > file
    printf "name: Front desk %05d\n", persona > file
    printf "description: Answers calls of branch %d, day and night\n", persona > file
    printf "avatarId: 30fa96d0-26c4-4e55-94a0-%012d\n", persona > file
    printf "voiceId: \"6bfbe25a-979d-40f3-a92b-%012d\"\n", persona > file
    print "llmId: 0934d97d-0c3a-4f33-91b0-5e136a0ef466  # the fast one" > file
    print "initialMessage: Hi there! How can I help?" > file
    print "voiceDetectionOptions:" > file
    printf "  endOfSpeechSensitivity: 0.%d\n", persona % 9 + 1 > file
    print "  # Callers pause to look for their booking." > file
    print "voiceGenerationOptions: {stability: 0.6, speed: 1.05}" > file
    print "toolIds:\n  - end_call\n  - skip_turn" > file
    print "systemPrompt: |" > file
    prompt = ""
    for (line = 1; length(prompt) < 1085; line++) {
      prompt = prompt sprintf("%s  %s\n", line % 5 ? "" : "\n", line % 4 ? sentence(persona, line) : "- " sentence(persona, line))
    }
    printf "%s", prompt > file
    close(file)
  }'
