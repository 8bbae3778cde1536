import Basics
import Personas
import Testing

/// What stands in a file in place of its text is found; a text that speaks of such things is none of them.
struct FileContentTests {
  @Test(arguments: [
    ("a conflict", "Hi\n<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> main\n", [2]),
    ("one with the common ancestor", "<<<<<<< HEAD\nA\n||||||| 4f2c1aa\nO\n=======\nB\n>>>>>>> main\n", [1]),
    ("one without names", "<<<<<<<\nA\n=======\nB\n>>>>>>>\n", [1]),
    ("only its beginning is left", "A\n<<<<<<< Updated upstream\nB\n", [2]),
    ("two", "<<<<<<< a\n=======\n>>>>>>> b\ntext\n<<<<<<< a\n=======\n>>>>>>> b\n", [1, 5]),
    ("line ends of Windows", "Hi\r\n<<<<<<< HEAD\r\nA\r\n=======\r\nB\r\n>>>>>>> main\r\n", [2]),
    ("after a byte order mark", "\u{FEFF}<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> main\n", [1]),
    ("at the end of the file", "Hi\n<<<<<<< HEAD", [2]),
    ("a heading", "Title\n=======\n\nText\n", []),
    ("quotes of quotes", ">>>>>>> said\n>>> said\n>>>>>>>\n", []),
    ("a heading between quotes", "Title\n=======\n>>>>>>> said\n", []),
    ("a beginning without a name, and nothing else", "<<<<<<<\ntext\n", []),
    ("a text about conflicts", "Git writes <<<<<<< HEAD, ======= and >>>>>>> main.\n", []),
    ("a sentence that begins with a marker", "<<<<<<< is a marker of git, and ======= too.\n", []),
    ("an indented example", "    <<<<<<< HEAD\n    =======\n    >>>>>>> main\n", []),
    ("eight signs", "<<<<<<<< HEAD\n========\n>>>>>>>> main\n", []),
    ("no blank", "<<<<<<<HEAD\n", []),
    ("nothing", "", []),
  ])
  func `a conflict of a merge is found at its first marker`(_ what: String, _ text: String, _ lines: [Int]) {
    let found = mergeConflicts(in: Array(text.utf8), file: "p.md")
    #expect(found.map(\.range.start.line) == lines, "\(what)")
  }

  @Test(arguments: [
    ("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n", "Git LFS"),
    ("<!DOCTYPE html>\n<html lang=en>\n", "a web page"), ("\n  <HTML>\n", "a web page"),
    ("<html\nlang=de>", "a web page"),
    ("{\\rtf1\\ansi Be kind.}", "Rich Text"), ("%PDF-1.7\n", "PDF"), ("PK\u{3}\u{4}\u{14}", "a word processor"),
    ("\0GITCRYPT\0abc", "git-crypt"), ("$ANSIBLE_VAULT;1.1;AES256\n6162\n", "encrypted"),
    ("-----BEGIN PGP MESSAGE-----\n", "encrypted"),
  ])
  func `what is no text is found by its beginning`(_ text: String, _ says: String) {
    let found = foreignContentProblem(in: Array(text.utf8), file: "p.md")
    #expect(found?.message.contains(says) == true)
    #expect(found?.help != nil)
  }

  @Test(arguments: [
    "", "Hi\n", "A page begins with <!DOCTYPE html>.\n", "<htmlish> is no tag\n",
    "<instructions>\nBe kind.\n</instructions>\n",
    "version https://git-lfs.github.com/spec/v1 is what a pointer of Git LFS begins with.\n",
    "Version 2 of the prompt\n", "PKs are keys\n", "{name}\n", "# Title\n=======\n",
  ])
  func `a text is none of them`(_ text: String) {
    #expect(foreignContentProblem(in: Array(text.utf8), file: "p.md") == nil)
  }
}
