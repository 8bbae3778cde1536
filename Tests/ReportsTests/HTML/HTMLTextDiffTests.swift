import Basics
import TestTools
import Testing

@testable import Reports

struct HTMLTextDiffTests {
  private func html(from old: String, to new: String, room: Int = 64 << 10) -> String {
    HTMLTextDiff(TextDiff(from: old, to: new).lines, room: room).rendered(path: "systemPrompt").markup
  }

  private func lines(_ range: ClosedRange<Int>) -> String { range.map { "line \($0)" }.joined(separator: "\n") }

  @Test func `a changed line stands once, with what goes and what comes`() {
    let html = html(from: "Be polite and brief.", to: "Be warm and brief.")
    let line = "Be <del>polite</del><ins>warm</ins> and brief."
    #expect(
      html.contains(
        #"<div class="line changed" data-old="1" data-new="1"><b aria-hidden="true">~</b><span class="text">\#(line)"#))
  }

  @Test func `blanks that change are dots, and look-alikes are code points`() {
    #expect(html(from: "tail", to: "tail ").contains(#"<ins><span class="unseen">·</span></ins>"#))
    let html = html(from: "the caf\u{E9} left", to: "the cafe\u{301} left")
    #expect(html.contains(#"<del>caf<span class="unseen">\u{E9}</span></del>"#))
    #expect(html.contains(#"<ins>cafe<span class="unseen">\u{301}</span></ins>"#))
  }

  @Test func `lines far from a change are folded away, but are on the page`() {
    let old = "# Tone\n" + lines(1...40)
    let html = html(from: old, to: old.replacing("line 20", with: "line twenty"))
    #expect(html.contains("<summary>17 unchanged lines<span class=\"where\"> · then line 18, in “<bdi>Tone</bdi>”"))
    #expect(html.contains("<summary>17 unchanged lines</summary>"))
    let shown = html.split(separator: "\n").count { $0.contains("class=\"line ") }
    #expect(shown == 41)
  }

  @Test func `a single line is not folded away`() {
    let old = lines(1...5)
    #expect(!html(from: old, to: old.replacing("line 5", with: "no five")).contains("<details"))
  }

  @Test func `where there is no room, unchanged lines are only counted, and changed ones are cut with a note`() {
    let old = lines(1...400)
    let html = html(from: old, to: old.replacing("line", with: "row"), room: 500)
    #expect(html.contains("more changed lines are not on this page; anamctl plan --full shows them."))
    #expect(html.utf8.count < 30_000)
    let far = self.html(from: old, to: old.replacing("line 200", with: "row 200"), room: 500)
    #expect(far.contains("<p class=\"note\">196 unchanged lines"))
    #expect(!far.contains("<details"))
  }

  @Test(arguments: [1, 10, 100, 1000])
  func `one endless line is cut, whatever it is made of`(_ room: Int) {
    for unit in ["x", "a\u{301}\u{302}", "\u{1F469}\u{200D}\u{1F469}", "\u{202E}"] {
      let html = html(from: "", to: String(repeating: unit, count: 100_000), room: room)
      #expect(html.utf8.count < 600 + room * 40)
      #expect(html.contains("The line goes on; anamctl plan --full shows it."))
    }
  }

  @Test func `a long line shows what is around its changes, and opens whole`() {
    let old = RandomText.prompt(400, seed: 7)
    let html = html(from: old, to: old + " and more")
    #expect(html.contains("<summary>Show the whole line</summary>"))
    #expect(html.contains(#"<span class="cut">…</span>"#))
  }
}
