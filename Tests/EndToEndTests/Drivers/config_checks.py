"""Where a setting comes from: flag, environment, the user's file, the machine's; and themes of one's own."""
import os
import re
import subprocess

from night import PROGRAM, SCENARIOS, STORE, expect

HOME = os.getcwd()
ACCENT = {"dark": "38;5;110", "light": "38;5;25", "high-contrast": "38;5;226"}


def run(*words, env=None, before=()):
    """Runs the program with a home of its own; standard output, standard error, status."""
    whole = {"PATH": os.environ["PATH"], "HOME": HOME, "LANG": "C.UTF-8",
             "ELECTION_NIGHT_SCENARIOS": SCENARIOS, **(env or {})}
    done = subprocess.run([*before, PROGRAM, *words], env=whole, capture_output=True, timeout=60, check=False)
    return done.stdout.decode(), done.stderr.decode(), done.returncode


def screen(*words, **more):
    text, errors, status = run("screen", STORE, "--size", "80x24", *words, **more)
    expect(status == 0 and errors == "", f"{words} {more}: {status} {errors}")
    return text


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)
    return path


def speaks(text):
    return next(code for code, word in [("ru", "Явка"), ("kk", "Қатысу"), ("en", "Turnout")] if word in text)


def check_config_order():
    """Each place of a setting beats the ones behind it; a file named by --config stands alone."""
    other = write(os.path.abspath("other"), "lang = en\n")
    expect(speaks(screen()) == "en", "not English at first")
    expect(speaks(screen(env={"LANG": "ru_RU.UTF-8"})) == "ru", "the locale is not heard")
    write(".config/election-night/config", "# mine\nlang = kk\n")
    expect(speaks(screen(env={"LANG": "ru_RU.UTF-8"})) == "kk", "the user's file does not beat the locale")
    expect(speaks(screen(env={"ELECTION_NIGHT_LANG": "ru"})) == "ru", "the environment does not beat the file")
    expect(speaks(screen("--lang", "en", env={"ELECTION_NIGHT_LANG": "ru"})) == "en", "the flag does not win")
    expect(speaks(screen("--config", other, env={"LANG": "ru_RU.UTF-8"})) == "en", "--config does not stand alone")
    write("elsewhere/election-night/config", "lang = ru\n")
    expect(speaks(screen(env={"XDG_CONFIG_HOME": os.path.abspath("elsewhere")})) == "ru", "XDG_CONFIG_HOME")
    expect(speaks(screen(env={"XDG_CONFIG_HOME": "elsewhere"})) == "kk", "a relative XDG_CONFIG_HOME was taken")
    expect(sorted(os.listdir(".config/election-night")) == ["config"], "something was written")


def check_config_machine():
    """/etc comes last; looked at with an /etc of the check's own, where the kernel lets one have that."""
    name = ["unshare", "--mount", "--map-root-user", "sh", "-c",
            'mount -t tmpfs none /etc && mkdir /etc/election-night && '
            'printf "lang = ru\\ntheme = light\\n" > /etc/election-night/config && exec "$@"', "sh"]
    if subprocess.run([*name, "true"], capture_output=True, timeout=20, check=False).returncode != 0:
        print("no mount namespaces here")
        return
    expect(speaks(screen(before=name)) == "ru", "the machine's file is not read")
    write(".config/election-night/config", "lang = kk\n")
    text = screen("--ansi", before=name)
    expect(speaks(text) == "kk" and ACCENT["light"] in text, "a setting the user does not name is not the machine's")


def check_config_faults():
    """What does not fit is told with file, line and what to do, by every command, status 2."""
    path = write(os.path.abspath(".config/election-night/config"), "")
    for text, wanted in [
        ("lang = de\n", 'line 1: lang "de" is not one of en, ru, kk'),
        ("\nlang\n", 'line 2: "lang" has no ='), ("colour = never\n", 'line 1: no setting "colour"; settings are lang'),
        ("ascii = true\n", 'ascii "true" is not yes or no'), ("speed = 0\n", "a whole number from 1 to 3600"),
        ("lang = en\nlang = ru\n", "line 2: lang stands in line 1 already"), ("theme = ../x\n", 'theme "../x" is not a name'),
        ("lang = en\r\n", "line 1: not plain text"),
    ]:
        write(path, text)
        for words in (["screen", STORE], ["tally", STORE], ["log", STORE]):
            said, errors, status = run(*words)
            expect(status == 2 and said == "", f"{text!r}: {status} {said}")
            expect(errors.startswith(f"election-night: {path}: ") and wanted in errors, f"{text!r}: {errors}")
            expect(errors.count("\n") == 1, errors)
    for words in (["--help"], ["--version"], ["--default-config"], ["--list-themes"]):
        expect(run(*words)[2] == 0, f"{words} reads the file")
    write(path, "lang = en\n")
    _, errors, status = run("screen", STORE, env={"ELECTION_NIGHT_COLOR": "yes"})
    expect(status == 2 and errors.startswith('election-night: ELECTION_NIGHT_COLOR: color "yes"'), errors)
    _, errors, status = run("screen", STORE, "--config", "nowhere")
    expect(status == 66 and "nowhere" in errors, f"{status} {errors}")


def check_config_default():
    """The printed file changes nothing as it is, and every line of it holds when its sign is taken away."""
    text, _, status = run("--default-config")
    expect(status == 0 and not os.path.exists(".config"), "--default-config wrote something")
    plain = screen()
    write(".config/election-night/config", text)
    expect(screen() == plain, "the file as printed changes the screen")
    opened = re.sub(r"^# (\w+ = )", r"\1", text, flags=re.M)
    expect(len(re.findall(r"^[a-z]+ = ", opened, re.M)) == 8, opened)
    write(".config/election-night/config", opened)
    expect(screen() == plain, "the defaults written out change the screen")


def check_themes():
    """--list-themes names those there are; a theme of one's own colours the screen, a bad one is told."""
    folder = ".config/election-night/themes/"
    write(folder + "mine", "base = light\naccent = #5f00ff\n")
    write(folder + "broken", "accent = mauve\n")
    write(folder + "Not A Name", "accent = 1\n")
    write(folder + "../mine", "base = light\n")
    listed = dict(line.split(None, 1) for line in run("--list-themes")[0].splitlines())
    expect(set(listed) == {"dark", "light", "high-contrast", "tty16", "tty8", "mono", "mine", "broken"}, listed)
    expect("line 1: accent \"mauve\" is not #rrggbb" in listed["broken"], listed["broken"])
    for theme, ink in [*ACCENT.items(), ("mine", "38;5;57")]:
        text = screen("--ansi", "--theme", theme)
        expect(ink in text, f"{theme}: no {ink}")
    expect("38;5;" not in screen("--ansi", "--theme", "tty16"), "tty16 uses the palette of 256")
    expect("38;5;" not in screen("--color", "16", "--theme", "mine"), "a theme is not reduced to 16 colours")
    expect("\x1b[3" not in screen("--ansi", "--theme", "mono"), "mono has colours")
    for name, wanted in [("broken", "themes/broken: line 1: "), ("none", '--theme "none" is not one of'), ("../mine", '--theme "../mine" is not one of')]:
        _, errors, status = run("screen", STORE, "--theme", name)
        expect(status == 2 and wanted in errors, f"{name}: {status} {errors}")


def check_color_order():
    """--color beats NO_COLOR, that beats CLICOLOR_FORCE and the files."""
    write(".config/election-night/config", "color = always\n")
    cases = [
        ([], {}, True), (["--color", "never"], {}, False), (["--no-color"], {}, False), ([], {"NO_COLOR": "1"}, False),
        (["--color", "always"], {"NO_COLOR": "1"}, True), (["--color", "256"], {"NO_COLOR": "1"}, True),
        ([], {"NO_COLOR": "", "CLICOLOR_FORCE": "0"}, True), ([], {"NO_COLOR": "1", "CLICOLOR_FORCE": "1"}, False),
        (["--color", "auto"], {}, False), (["--color", "auto"], {"CLICOLOR_FORCE": "1"}, True),
        ([], {"ELECTION_NIGHT_COLOR": "never"}, False), ([], {"ELECTION_NIGHT_COLOR": "auto"}, False),
    ]
    for words, env, wanted in cases:
        expect(("\x1b[" in screen(*words, env=env)) == wanted, f"{words} {env}")
    os.remove(".config/election-night/config")
    expect("\x1b[" in screen(env={"CLICOLOR_FORCE": "1"}), "CLICOLOR_FORCE is not heard")
    expect("\x1b[" not in screen(), "colours in a file without a word")
    _, errors, status = run("screen", STORE, "--color", "never", "--no-color")
    expect(status == 2 and "exclude each other" in errors, errors)
