"""A headless Chromium, spoken to over its debugging pipe (the Chrome DevTools Protocol)."""

import base64
import json
import os
import select
import subprocess
import tempfile

# How many seconds an answer may take.
PATIENCE = 20
import time


class BrowserError(Exception):
    """The browser did not do what it was asked for."""


class Browser:
    """One browser with one tab. All that the page complains about and asks for is written down."""

    def __init__(self, program):
        to_browser, self._out = os.pipe()
        self._in, from_browser = os.pipe()
        self._profile = tempfile.TemporaryDirectory(prefix="page-check-", ignore_cleanup_errors=True)

        def place_pipes():
            # The protocol's pipes are 3 and 4; copies above them keep one from overwriting the other.
            reader, writer = os.dup(to_browser), os.dup(from_browser)
            high_reader, high_writer = os.dup2(reader, 100), os.dup2(writer, 101)
            os.dup2(high_reader, 3)
            os.dup2(high_writer, 4)

        self._log = open(os.path.join(self._profile.name, "log"), "wb")
        self._process = subprocess.Popen(
            [
                program, "--headless", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                "--disable-background-networking", "--no-first-run", "--disable-dev-shm-usage",
                "--font-render-hinting=none", f"--user-data-dir={self._profile.name}", "about:blank",
            ],
            close_fds=False, preexec_fn=place_pipes, stdout=self._log, stderr=self._log,
        )
        os.close(to_browser)
        os.close(from_browser)
        self._buffer = b""
        self._next_id = 0
        self._session = None
        self.complaints = []
        self.requests = []
        self._loaded = 0
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network", "Performance"):
            self.call(f"{domain}.enable")

    def close(self):
        self._process.terminate()
        self._process.wait(timeout=20)
        for end in (self._in, self._out):
            os.close(end)
        self._log.close()
        self._profile.cleanup()

    def call(self, method, **parameters):
        """Sends a command and returns its answer."""
        self._next_id += 1
        message = {"id": self._next_id, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self._out, data):]
        while True:
            answer = self._receive()
            if answer.get("id") == self._next_id:
                if "error" in answer:
                    raise BrowserError(f"{method}: {answer['error']['message']}")
                return answer["result"]

    def _receive(self):
        while b"\0" not in self._buffer:
            if not select.select([self._in], [], [], PATIENCE)[0]:
                raise BrowserError(f"no answer within {PATIENCE} seconds")
            data = os.read(self._in, 1 << 20)
            if not data:
                raise BrowserError("the browser ended")
            self._buffer += data
        message, self._buffer = self._buffer.split(b"\0", 1)
        message = json.loads(message)
        self._note(message.get("method"), message.get("params", {}))
        return message

    def _note(self, event, parameters):
        if event == "Runtime.consoleAPICalled":
            self.complaints.append(f"console.{parameters['type']}: {parameters['args']}")
        elif event == "Runtime.exceptionThrown":
            self.complaints.append(f"exception: {parameters['exceptionDetails']}")
        elif event == "Log.entryAdded":
            self.complaints.append(f"log: {parameters['entry']['text']}")
        elif event == "Network.requestWillBeSent":
            self.requests.append(parameters["request"]["url"])
        elif event == "Page.loadEventFired":
            self._loaded += 1

    def open(self, file):
        """Opens a file and waits until it is loaded; what was written down before is forgotten."""
        self.complaints.clear()
        self.requests.clear()
        before = self._loaded
        answer = self.call("Page.navigate", url=f"file://{os.path.abspath(file)}")
        if "errorText" in answer:
            raise BrowserError(f"{file}: {answer['errorText']}")
        while self._loaded == before:
            self._receive()

    def run(self, expression):
        """Runs a program in the page and returns its value, that of a promise when it is kept."""
        answer = self.call("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise BrowserError(details.get("exception", {}).get("description", details["text"]))
        return answer["result"].get("value")

    def size(self, width, height):
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def emulate(self, medium="", **features):
        """Sets what media queries see, such as `prefers_color_scheme="dark"`."""
        self.call(
            "Emulation.setEmulatedMedia", media=medium,
            features=[{"name": name.replace("_", "-"), "value": value} for name, value in features.items()])

    def press(self, key):
        codes = {"Escape": 27, "Tab": 9, "Enter": 13}
        text = {} if key in codes else {"text": key}
        code = codes.get(key, ord(key[0].upper()))
        for kind in ("keyDown", "keyUp"):
            self.call(
                "Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code,
                **(text if kind == "keyDown" else {}))

    def type(self, text):
        for character in text:
            self.call("Input.insertText", text=character)

    def click(self, selector):
        """Clicks the middle of an element, as a mouse does."""
        x, y = self.run(
            f"(() => {{ const e = document.querySelector({json.dumps(selector)}); e.scrollIntoView({{block: 'center'}});"
            " const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; })()")
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def screenshot(self, file, whole=False):
        picture = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        with open(file, "wb") as output:
            output.write(base64.b64decode(picture["data"]))

    def print(self, file):
        paper = self.call("Page.printToPDF", printBackground=True)
        with open(file, "wb") as output:
            output.write(base64.b64decode(paper["data"]))

    def busy_seconds(self):
        """How long the page has kept the browser busy so far."""
        metrics = {metric["name"]: metric["value"] for metric in self.call("Performance.getMetrics")["metrics"]}
        return metrics["TaskDuration"]

    def settle(self):
        """Waits until the page has been drawn."""
        self.run("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))")
        time.sleep(0.05)
