"""A program on a terminal whose frames are timed: when the last byte of each came, before it is decoded.

A frame is what stands between the two marks of a synchronised one; see `first_frame.py`. Needs pyte."""
import os
import select
import time

from decoder import Decoder, Screen

BEGIN, END = b"\x1b[?2026h", b"\x1b[?2026l"


class Viewer:
    """The screen of a session as of the last frame that was looked at."""

    def __init__(self, session, rows, columns):
        self.session = session
        self.screen = Screen(columns, rows)
        self.decoder = Decoder(self.screen)
        self.frames = []             # whole frames not looked at yet, each with the moment of its last byte

    @property
    def terminal(self):
        return self.session._master

    def take(self):
        """Reads what there is, to the end of a frame: a decoder at work would hold the program up."""
        part = os.read(self.terminal, 65536)
        while part.rfind(BEGIN) > part.rfind(END):
            part += os.read(self.terminal, 65536)
        self.frames.append((time.monotonic(), part))

    def look(self, claim):
        """Decodes the frames taken so far until a claim holds of the screen; when that one came, or None."""
        while self.frames:
            came, part = self.frames.pop(0)
            self.decoder.feed(part)
            if claim(self.screen):
                return came
            while select.select([self.terminal], [], [], 0)[0]:
                self.take()
        return None

    def see(self, claim, limit):
        """Waits until a claim holds of the screen; the moment the last byte of that frame came."""
        end = time.monotonic() + limit
        while True:
            came = self.look(claim)
            if came is not None:
                return came
            left = end - time.monotonic()
            if left <= 0 or not select.select([self.terminal], [], [], left)[0]:
                raise TimeoutError("what was waited for did not come\n" + "\n".join(self.screen.display))
            self.take()
