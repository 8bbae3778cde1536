import Basics
import Personas
import Testing

/// Every mistake in a file is found at its place, in words that say what to write instead, and nothing else is.
struct MistakeTests {
  @Test(arguments: MistakeExample.syntax)
  func `a mistake in the syntax`(_ example: MistakeExample) throws { try example.check() }

  @Test(arguments: MistakeExample.indentation)
  func `a mistake in the indentation`(_ example: MistakeExample) throws { try example.check() }

  @Test(arguments: MistakeExample.characters)
  func `a character that may not stand there`(_ example: MistakeExample) throws { try example.check() }

  @Test(arguments: MistakeExample.encodings)
  func `a file that is not UTF-8`(_ example: MistakeExample) throws { try example.check() }

  @Test(arguments: MistakeExample.escapes)
  func `an escape that makes no sense`(_ example: MistakeExample) throws { try example.check() }

  @Test(arguments: MistakeExample.references)
  func `an anchor, alias, merge, tag or directive`(_ example: MistakeExample) throws { try example.check() }

  @Test(arguments: MistakeExample.keys)
  func `a key that is unknown or there already`(_ example: MistakeExample) throws { try example.check() }

  @Test(arguments: MistakeExample.types)
  func `a value of the wrong type`(_ example: MistakeExample) throws { try example.check() }

  @Test(arguments: MistakeExample.numbers)
  func `a number out of range`(_ example: MistakeExample) throws { try example.check() }

  @Test(arguments: MistakeExample.choices)
  func `a value that is none of those allowed`(_ example: MistakeExample) throws { try example.check() }

  @Test(arguments: MistakeExample.nulls)
  func `a null that clears nothing`(_ example: MistakeExample) throws { try example.check() }

  @Test(arguments: MistakeExample.names)
  func `a name, an id or a persona that is none`(_ example: MistakeExample) throws { try example.check() }

  @Test(arguments: MistakeExample.files)
  func `a text file that cannot be had`(_ example: MistakeExample) throws { try example.check() }

  @Test(arguments: MistakeExample.contents)
  func `a file that holds something else than its text`(_ example: MistakeExample) throws { try example.check() }

  @Test(arguments: MistakeExample.ignoreComments)
  func `a comment that leaves something out, or nothing`(_ example: MistakeExample) throws { try example.check() }

  @Test(arguments: MistakeExample.duplicates)
  func `a persona that is described twice`(_ example: MistakeExample) throws { try example.check() }

  @Test(arguments: MistakeExample.warnings)
  func `what is valid and not meant`(_ example: MistakeExample) throws { try example.check() }

  @Test(arguments: MistakeExample.credentials)
  func `a key or a token`(_ example: MistakeExample) throws { try example.check() }

  @Test(arguments: MistakeExample.documents)
  func `a mistake in one of several documents`(_ example: MistakeExample) throws { try example.check() }

  @Test(arguments: MistakeExample.limits)
  func `a file beyond a limit`(_ example: MistakeExample) throws { try example.check() }

  @Test(arguments: MistakeExample.none)
  func `what only looks like a mistake`(_ example: MistakeExample) throws { try example.check() }

  @Test func `every rule that files alone can break has an example`() {
    let needsAccount = ["account", "ambiguous-name", "unknown-name"]
    let needsNewerContract = ["unmanageable-field"]
    let needsLink = ["linked-directory"]
    let shown = Set(MistakeExample.all.flatMap(\.rules) + needsAccount + needsNewerContract + needsLink)
    #expect(DiagnosticRule.all.map(\.id).filter { !shown.contains($0) } == [])
    #expect(MistakeExample.all.count >= 120)
  }
}
