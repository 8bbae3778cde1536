"""Opens pages of plans in headless Chromium and checks that they do what they promise.

Usage: check_pages.py --browser PROGRAM [--axe AXE.JS] FOLDER

FOLDER holds one.html, seven.html, many.html and hostile.html; screenshots and a PDF are written into it.
"""

import argparse
import os
import sys

from browser import Browser, BrowserError

PAGES = ["one", "seven", "many", "hostile"]
WIDE, NARROW = (1280, 900), (400, 800)
SHOWN = "[...document.querySelectorAll('.persona:not([hidden]), .unchanged li:not([hidden])')].length"


class Checks:
    """The checks, each of which says on its own line what it found."""

    def __init__(self, browser, folder, axe):
        self.browser = browser
        self.folder = folder
        self.axe = axe
        self.failures = 0

    def expect(self, what, is_true, found=""):
        print(f"{'ok  ' if is_true else 'FAIL'} {what}" + ("" if is_true else f": {found}"), flush=True)
        self.failures += not is_true

    def same(self, what, found, wanted):
        self.expect(what, found == wanted, f"{found!r} and not {wanted!r}")

    def open(self, page, size=WIDE, **media):
        self.browser.size(*size)
        self.browser.emulate(**media)
        self.browser.open(os.path.join(self.folder, f"{page}.html"))
        self.browser.settle()

    def picture(self, name, whole=False):
        self.browser.settle()
        self.browser.screenshot(os.path.join(self.folder, f"{name}.png"), whole)

    def quiet(self, what):
        self.same(f"{what}: nothing on the console", self.browser.complaints, [])
        self.same(f"{what}: nothing asked for but the page", len(self.browser.requests), 1)

    def looks(self):
        """Every page in every look: no complaint, nothing too wide, nothing out of reach."""
        for page in PAGES:
            for look, size, media in [
                ("light", WIDE, {"prefers_color_scheme": "light"}),
                ("dark", WIDE, {"prefers_color_scheme": "dark"}),
                ("narrow", NARROW, {"prefers_color_scheme": "light"}),
                ("forced", WIDE, {"forced_colors": "active"}),
            ]:
                self.open(page, size, **media)
                self.quiet(f"{page}, {look}")
                width = self.browser.run("document.documentElement.scrollWidth")
                self.expect(f"{page}, {look}: no wider than the window", width <= size[0], width)
                self.picture(f"{page}-{look}")
                if page != "many":
                    self.accessible(f"{page}, {look}")

    def accessible(self, what):
        if self.axe is None:
            return
        self.browser.call("Page.setBypassCSP", enabled=True)
        self.browser.call("Page.reload")
        self.browser.settle()
        width = self.browser.run("innerWidth")
        self.browser.size(width, 6000)
        self.browser.settle()
        self.browser.run(self.axe + ";0")
        violations = self.browser.run(
            "axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.map(v => "
            "`${v.id}: ${v.help} ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + "
            "n.any.map(a => a.message).join(' ')).join(' | ')}`))")
        self.same(f"{what}: axe finds nothing", violations, [])
        self.browser.call("Page.setBypassCSP", enabled=False)

    def filter(self):
        self.open("seven")
        run = self.browser.run
        total = run(SHOWN)
        self.same("all personas are shown at first", total, 7)
        self.browser.press("/")
        self.same("/ goes to the filter", run("document.activeElement.id"), "filter")
        self.browser.type("concierge")
        self.same("the filter finds a name", run(SHOWN), 1)
        self.same("the count is said", run("document.getElementById('shown').textContent"), "Showing 1 of 7 personas.")
        self.picture("seven-filtered")
        self.browser.press("Escape")
        self.same("Escape shows all again", run(SHOWN), 7)
        self.browser.press("/")
        self.browser.type("systemprompt concierge.yaml")
        self.same("the filter finds a field and a file", run(SHOWN), 1)
        self.browser.press("Escape")
        for kind in ["create", "update", "blocked", "none", "attention"]:
            self.browser.click(f"[data-show={kind}]")
            count = run(f"Number(document.querySelector('[data-show={kind}] .number').textContent)")
            self.same(f"as many are shown as the button '{kind}' says", run(SHOWN), count)
            pressed = run("[...document.querySelectorAll('[data-show][aria-pressed=true]')].map(b => b.dataset.show)")
            self.same(f"only '{kind}' is pressed", pressed, [kind])
        self.browser.click("[data-show=create]")
        self.same("nothing of what is shown needs attention", run("document.querySelector('.attention').hidden"), True)
        self.browser.click("[data-show=blocked]")
        shown = "document.querySelectorAll('.attention li:not([hidden])').length"
        self.same("what needs attention is filtered, too", run(shown), 1)
        self.browser.click(".attention li:not([hidden]) a")
        self.same("a link leads to the persona", run("document.activeElement.dataset.action"), "blocked")
        self.quiet("filter")

    def keys(self):
        self.open("seven")
        run = self.browser.run
        seen = []
        for key in "jjk":
            self.browser.press(key)
            seen.append(run("document.activeElement.id"))
        self.same("j and k go from persona to persona", seen, ["persona-1", "persona-4", "persona-1"])
        self.open("seven")
        self.browser.press("Tab")
        self.same("the first stop is the skip link", run("document.activeElement.className"), "skip")
        self.browser.press("Enter")
        self.same("it leads to the personas", run("document.activeElement.id"), "personas")
        stops = []
        for _ in range(60):
            self.browser.press("Tab")
            stops.append(run(
                "(() => { const e = document.activeElement; const s = getComputedStyle(e);"
                " return e === document.body || (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2); })()"))
        self.expect("every stop can be seen", all(stops), stops)

    def views(self):
        self.open("one")
        run = self.browser.run
        shown = (
            "(selector => [...document.querySelectorAll(selector)].some(e => e.getClientRects().length > 0))")
        self.browser.click("[data-view=split]")
        self.expect("side by side: there is a copy of each line", run(
            "[...document.querySelectorAll('.line')].every(l => l.querySelectorAll('.text').length === 2)"))
        self.expect("side by side: the old line has nothing new", not run(f"{shown}('.line > .text:not(.copy) ins')"))
        self.expect("side by side: the new line has nothing old", not run(f"{shown}('.line > .copy del')"))
        columns = run(
            "(() => { const l = document.querySelector('.line.changed'); const [a, b] = [...l.querySelectorAll('.text')]"
            ".map(e => e.getBoundingClientRect()); return b.left >= a.right && Math.abs(a.width - b.width) < 2; })()")
        self.expect("side by side: two columns of one width", columns)
        self.picture("one-split")
        self.accessible_now("one, side by side")
        self.browser.size(*NARROW)
        self.browser.settle()
        self.expect("narrow: one column again", not run(f"{shown}('.line > .copy')"))
        self.expect("narrow: with what goes and what comes", run(f"{shown}('.line > .text ins')"))
        self.browser.size(*WIDE)
        self.browser.click("[data-view=unified]")
        self.same("unified: no copies are left", run("document.querySelectorAll('.copy').length"), 0)
        self.browser.click("#collapse")
        self.same("all are collapsed", run("document.querySelectorAll('.persona > details[open]').length"), 0)
        self.browser.click("#expand")
        self.same("all are expanded", run("document.querySelectorAll('.persona > details:not([open])').length"), 0)
        self.quiet("views")
        self.open("many", prefers_color_scheme="dark")
        self.browser.click("[data-view=split]")
        self.picture("many-split-dark")

    def accessible_now(self, what):
        """Looks at the page in the state in which it is."""
        if self.axe is None:
            return
        self.browser.size(1280, 4000)
        self.browser.settle()
        # The policy keeps pages from running texts; the debugger may.
        self.browser.run(self.axe + ";0")
        violations = self.browser.run("axe.run(document).then(r => r.violations.map(v => v.id))")
        self.same(f"{what}: axe finds nothing", violations, [])
        self.browser.size(*WIDE)

    def policy(self):
        self.open("hostile")
        run = self.browser.run
        self.same("hostile: the page's program is the only one", run("document.scripts.length"), 1)
        self.same("hostile: no pictures, frames or links out", run(
            "document.querySelectorAll('img, iframe, object, embed, form, link, a:not([href^=\"#\"])').length"), 0)
        run("""(() => {
          try { document.body.setAttribute('onclick', 'window.isBroken = true'); document.body.click(); } catch {}
          try { document.body.append(Object.assign(document.createElement('script'), {text: 'window.isBroken = true'})); }
          catch {}
          try { document.body.innerHTML += '<p>'; window.isBroken = true; } catch {}
        })()""")
        self.same("hostile: no inline handler, no second program, no markup from text", run("window.isBroken"), None)
        run("fetch('https://anam.example/').catch(() => 0)")
        self.expect("hostile: the policy stops requests", any("violates" in text for text in self.browser.complaints),
                    self.browser.complaints)

    def without_program(self):
        self.browser.call("Emulation.setScriptExecutionDisabled", value=True)
        self.browser.size(*WIDE)
        self.browser.emulate()
        self.browser.open(os.path.join(self.folder, "seven.html"))
        self.browser.screenshot(os.path.join(self.folder, "seven-without-program.png"))
        self.browser.call("Emulation.setScriptExecutionDisabled", value=False)
        state = self.browser.run(
            "[document.getElementById('toolbar').hidden, document.querySelectorAll('.persona').length, "
            "[...document.querySelectorAll('.persona')].every(p => p.getClientRects().length > 0)]")
        self.same("without its program: no controls, all personas", state, [True, 5, True])

    def paper(self):
        self.open("seven")
        self.browser.print(os.path.join(self.folder, "seven.pdf"))
        self.browser.emulate(medium="print")
        self.browser.settle()
        self.expect("print: no controls", self.browser.run(
            "document.querySelector('.toolbar').getClientRects().length === 0"))
        self.browser.run("dispatchEvent(new Event('beforeprint')), 0")
        self.same("print: everything is open", self.browser.run(
            "document.querySelectorAll('details:not([open])').length"), 0)
        self.browser.run("dispatchEvent(new Event('afterprint')), 0")
        self.expect("print: as before afterwards", self.browser.run(
            "document.querySelectorAll('.fold:not([open])').length > 0"))

    def speed(self):
        before = self.browser.busy_seconds()
        self.open("many")
        loaded = self.browser.run("performance.getEntriesByType('navigation')[0].loadEventEnd")
        busy = self.browser.busy_seconds()
        busy = busy - before if busy > before else busy
        size = os.path.getsize(os.path.join(self.folder, "many.html"))
        print(f"     500 personas: {size / 1e6:.1f} MB, loaded after {loaded:.0f} ms, busy for {busy * 1000:.0f} ms")
        self.expect("500 personas: shown in less than 2 seconds", busy < 2, busy)
        before = self.browser.busy_seconds()
        self.browser.press("/")
        self.browser.type("desk 4")
        self.browser.settle()
        print(f"     filtering by six keys: busy for {(self.browser.busy_seconds() - before) * 1000:.0f} ms")
        before = self.browser.busy_seconds()
        self.browser.press("Escape")
        self.browser.click("[data-view=split]")
        self.browser.settle()
        print(f"     all side by side: busy for {(self.browser.busy_seconds() - before) * 1000:.0f} ms")

    def all(self):
        for check in [
            self.looks, self.filter, self.keys, self.views, self.policy, self.without_program, self.paper, self.speed
        ]:
            try:
                check()
            except BrowserError as error:
                self.expect(check.__name__, False, error)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--browser", required=True)
    parser.add_argument("--axe")
    parser.add_argument("folder")
    arguments = parser.parse_args()
    axe = None
    if arguments.axe:
        with open(arguments.axe, encoding="utf-8") as file:
            axe = file.read()
    browser = Browser(arguments.browser)
    try:
        checks = Checks(browser, arguments.folder, axe)
        checks.all()
    finally:
        browser.close()
    print("All is well." if checks.failures == 0 else f"{checks.failures} checks failed.")
    sys.exit(min(checks.failures, 1))


if __name__ == "__main__":
    main()
