"""The dashboard at every size: panes, keys, resizing, the commands that open it."""
from night import LIMIT, LINES, MARK, PROGRAM, STORE, clock, expect, quit_cleanly, replay, session

PANES = {
    (24, 80): ["¹Parties", "²Regions", "House 98", "Turnout", "stations", "expected"],
    (40, 120): ["¹Parties", "²Regions", "³Quota checks", "⁴House", "⁵Timeline", "⁶Events", "Turnout"],
    (60, 200): ["¹Parties", "²Regions", "³Quota checks", "⁴House", "⁵Timeline", "⁶Events", "⁷Abai Region"],
    (14, 48): ["Amanat", "House 98", "Turnout", "st. ", "expected"],
}


def whole(panes):
    """A claim: the mark and every pane are on the screen."""
    return lambda night: all(text in night.text() for text in [MARK, *panes])


def check_panes():
    for (rows, columns), panes in PANES.items():
        with replay(rows=rows, columns=columns) as night:
            night.wait_until(whole(panes), f"every pane at {columns}×{rows}")
            quit_cleanly(night)


def check_sizes():
    """Resizing while the replay runs: every size shows its panes, and nothing of another size stays."""
    order = [(40, 120), (5, 20), (60, 200), (14, 48), (24, 80), (5, 20), (1, 1), (24, 80)]
    with replay(speed="300", rows=24, columns=80) as night:
        night.wait_for(MARK)
        for rows, columns in order:
            night.resize(rows, columns)
            if (rows, columns) in PANES:
                night.wait_until(whole(PANES[rows, columns]), f"{columns}×{rows}")
            elif rows > 1:
                night.wait_until(lambda s: "48×14" in s.text() and MARK not in s.text(), "word of the size")
        expect(night.status is None, "it ended while its size changed")
        quit_cleanly(night)


def check_small_quits():
    """On a screen too small for anything q still quits."""
    with replay(rows=5, columns=20) as night:
        night.wait_for("48×14")
        quit_cleanly(night)


def check_drill_down():
    for rows, columns in [(24, 80), (40, 120), (60, 200)]:
        wide = columns == 200
        with replay(rows=rows, columns=columns) as night:
            night.wait_for("²Regions")
            night.press("2")
            night.wait_for("▸²Regions")
            sign = "▸⁷" if wide else "▸²"
            night.press("Down", "Down", "Enter")
            night.wait_for(sign + "Aktobe Region")
            night.press("Enter")
            night.wait_for("Aktobe Region › District 10")
            night.press("Down", "Enter")
            night.wait_for("Aktobe Region › District 10 › Station 2")
            night.wait_for("turnout report")
            night.press("Escape")
            night.wait_until(lambda s: "› District 10 " in s.text() and "› Station" not in s.text(), "the district")
            night.press("Escape")
            night.wait_until(lambda s: sign + "Aktobe Region " in s.text() and "›" not in s.text(), "the region")
            night.press("Escape")
            night.wait_for("▸²Regions")
            quit_cleanly(night)


def check_pause_and_speed():
    with replay(speed="60") as night:
        night.wait_for("60×")
        start = clock(night)
        night.wait_until(lambda s: clock(s) > start, "the clock to go on")
        night.press("+")
        night.wait_for("120×")
        night.press("-", "-")
        night.wait_for(" 30×")
        night.press(" ")
        night.wait_for("paused")
        stands = night.text()
        night.pump(0.7)
        expect(night.text() == stands, "the screen moved while paused", night)
        night.press("Right")
        night.wait_until(lambda s: s.text() != stands, "a seek while paused")
        expect("paused" in night.text(), "seeking ended the pause", night)
        night.press(" ")
        night.wait_until(lambda s: "paused" not in s.text(), "the end of the pause")
        quit_cleanly(night)


def check_go_to_time():
    with replay() as night:
        night.wait_for(MARK)
        night.send("b21:40\r")
        night.wait_for("21:40:0")
        quit_cleanly(night)


def check_help():
    with replay() as night:
        night.wait_for("▸¹Parties")
        for key in ("?", "F1"):
            night.press(key)
            night.wait_for("Here, in")
            night.press("Escape")
            night.wait_until(lambda s: "Here, in" not in s.text(), "the help to go")
        quit_cleanly(night)


def check_filter():
    with replay(rows=40, columns=120) as night:
        night.wait_for("²Regions")
        night.press("2")
        night.wait_for("▸²Regions")
        night.send("falma")
        night.wait_until(lambda s: "f:alma 2 of 20" in s.text() and "Atyrau" not in s.text(), "two regions")
        night.press("Enter")
        night.wait_until(lambda s: "filter: alma" not in s.text(), "the line of the filter to go")
        night.press("Escape")
        night.wait_for("Atyrau")
        # Letters of a filter are no keys: q does not quit while typing.
        night.send("fq")
        night.wait_for("f:q ")
        night.press("Escape", "Escape")
        night.wait_until(lambda s: "filter:" not in s.text(), "the filter to go")
        quit_cleanly(night)


def check_zoom_and_tabs():
    with replay() as night:
        night.wait_for("▸¹Parties")
        for title in ["▸²Regions", "▸³Quota checks", "▸⁴House", "▸⁵Timeline", "▸⁶Events"]:
            night.press("Tab")
            night.wait_for(title)
        night.press("2")
        night.wait_for("▸²Regions")
        night.press("z")
        night.wait_until(lambda s: "Shymkent" in s.text() or "¹Parties" not in s.text(), "one pane")
        night.press("z")
        night.wait_for("¹Parties")
        quit_cleanly(night)


def check_demo():
    with session("demo", "--from", "21:00", "--speed", "600") as night:
        night.wait_for(MARK, limit=90)
        night.wait_for("600×")
        start = clock(night)
        night.wait_until(lambda s: clock(s) >= start + 600, "ten minutes of the night")
        quit_cleanly(night)


def check_demo_live():
    with session("demo", "--live", "--from", "10:30", "--speed", "60") as night:
        night.wait_until(lambda s: MARK in s.text() and "live" in s.text(), "the live edge", limit=90)
        night.wait_until(lambda s: "seq" in s.text() and (clock(s) or 0) >= 10 * 3600, "reports", limit=90)
        quit_cleanly(night)


def check_replay_speed():
    with replay(start="21:00", speed="600") as night:
        night.wait_for("600×")
        start = clock(night)
        expect(start >= 21 * 3600, f"it began at {start}", night)
        night.wait_until(lambda s: clock(s) >= start + 1200, "twenty minutes of the night")
        quit_cleanly(night)


def check_watch():
    """A dashboard shows what another process ingests meanwhile."""
    import subprocess
    subprocess.run([PROGRAM, "init", "live.db", "--scenario", "kz-2023", "--recorded"], check=True)
    with session("watch", "live.db") as night:
        night.wait_for("0/10 233")
        expect(MARK in night.text(), "no mark of the reconstruction", night)
        with open(LINES, "rb") as lines:
            feed = [line for line in lines if line[line.index(b'"receivedAt":"') + 14:][:19] <= b"2023-03-19T10:10:00"]
        ingest = subprocess.Popen([PROGRAM, "ingest", "live.db", "-", "--quiet"], stdin=subprocess.PIPE)
        ingest.stdin.writelines(feed[:2000])
        ingest.stdin.flush()
        night.wait_until(lambda s: "Turnout 0.00" not in s.text() and "Turnout –" not in s.text(), "turnout")
        before = night.text()
        ingest.stdin.writelines(feed[2000:])
        ingest.stdin.close()
        expect(ingest.wait(LIMIT) == 0, "ingest failed")
        night.wait_until(lambda s: "Turnout 14.21 %" in s.text(), "the turnout of 10:10")
        expect(night.text() != before, "the second half changed nothing", night)
        quit_cleanly(night)
