"""A headless Chromium at the end of a pipe, spoken to in the DevTools protocol; no package but the browser."""
import base64
import json
import os
import select
import subprocess
import tempfile
import time


class Chromium:
    """One browser with one tab, which notes every request, every word on its console and every fault."""

    def __init__(self, program="chromium"):
        down, up = os.pipe(), os.pipe()
        self.profile = tempfile.TemporaryDirectory()

        def wire():
            # Out of the way first: one of the ends may be 3 or 4 itself.
            ends = os.dup(down[0]), os.dup(up[1])
            os.dup2(ends[0], 3)
            os.dup2(ends[1], 4)

        words = [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                 "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions",
                 "--disable-component-update", "--remote-debugging-pipe",
                 "--user-data-dir=" + self.profile.name, "about:blank"]
        self.process = subprocess.Popen(words, pass_fds=(3, 4), preexec_fn=wire, stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(down[0])
        os.close(up[1])
        self.down, self.up = down[1], up[0]
        self.buffer, self.number, self.session = b"", 0, None
        self.requests, self.console, self.loaded = [], [], False
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for part in ("Page", "Runtime", "Network", "Log"):
            self.ask(part + ".enable")

    def ask(self, method, **parameters):
        """Sends a command and waits for its answer; what happens meanwhile is noted."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.down, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.read(60)
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise AssertionError(f"{method}: {answer['error']}")
                return answer["result"]
            self.note(answer)

    def read(self, seconds):
        deadline = time.monotonic() + seconds
        while b"\0" not in self.buffer:
            ready, _, _ = select.select([self.up], [], [], max(0, deadline - time.monotonic()))
            if not ready:
                raise TimeoutError("the browser does not answer")
            chunk = os.read(self.up, 1 << 20)
            if not chunk:
                raise AssertionError("the browser has ended")
            self.buffer += chunk
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def note(self, event):
        method, what = event.get("method"), event.get("params", {})
        if method == "Network.requestWillBeSent":
            self.requests.append(what["request"]["url"])
        elif method == "Runtime.consoleAPICalled":
            self.console.append(" ".join(str(part.get("value")) for part in what["args"]))
        elif method == "Runtime.exceptionThrown":
            self.console.append(json.dumps(what["exceptionDetails"])[:500])
        elif method == "Log.entryAdded":
            self.console.append(what["entry"]["text"])
        elif method == "Page.loadEventFired":
            self.loaded = True

    def open(self, path, width, height, scheme="light", media="", scripts=True):
        """Opens a file at a size and waits until it is there."""
        self.requests, self.console, self.loaded = [], [], False
        phone = width < 600
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height,
                 deviceScaleFactor=2 if phone else 1, mobile=phone)
        self.ask("Emulation.setEmulatedMedia", media=media,
                 features=[{"name": "prefers-color-scheme", "value": scheme}])
        self.ask("Emulation.setScriptExecutionDisabled", value=not scripts)
        self.ask("Page.navigate", url="file://" + os.path.abspath(path))
        deadline = time.monotonic() + 60
        while not self.loaded and time.monotonic() < deadline:
            self.note(self.read(60))
        time.sleep(0.3)

    def run(self, script):
        """The value of an expression on the page."""
        answer = self.ask("Runtime.evaluate", expression=script, returnByValue=True)
        if "exceptionDetails" in answer:
            raise AssertionError(json.dumps(answer["exceptionDetails"])[:800])
        return answer["result"].get("value")

    def picture(self, path, whole=True):
        """Saves what is seen, or the whole page, as PNG."""
        with open(path, "wb") as file:
            data = self.ask("Page.captureScreenshot", captureBeyondViewport=whole)["data"]
            file.write(base64.b64decode(data))

    def paper(self, path):
        """Saves the page as it would be printed."""
        with open(path, "wb") as file:
            file.write(base64.b64decode(self.ask("Page.printToPDF", preferCSSPageSize=True)["data"]))

    def close(self):
        try:
            self.session = None
            self.ask("Browser.close")
        except (AssertionError, OSError, TimeoutError):
            pass
        self.process.kill()
        self.process.wait()
        os.close(self.down)
        os.close(self.up)
        self.profile.cleanup()
