"""What is installed beside the program: manual pages, completions, scenarios."""
import os
import re
import shutil
import subprocess

from night import PROGRAM, expect

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))


def run(*words, **options):
    done = subprocess.run(words, capture_output=True, text=True, timeout=60, check=False, **options)
    return done.stdout, done.stderr, done.returncode


def generate(name):
    text, errors, status = run(PROGRAM, "--generate", name)
    expect(status == 0 and errors == "" and text.count("\n") > 20, f"{name}: {status} {errors}")
    with open(name, "w") as file:
        file.write(text)
    return text


def words_of_help(*words):
    """The commands and options that --help names."""
    text = run(PROGRAM, *words, "--help")[0]
    return (re.findall(r"^  ([a-z]+) ", text.split("Options")[0], re.M),
            re.findall(r"^  (?:-\w, )?--([a-z-]+)", text, re.M))


def check_manual():
    """Both pages are free of warnings in mandoc and groff and name every command, option and setting."""
    commands, _ = words_of_help()
    expect(len(commands) >= 17, str(commands))
    pages = {name: generate(name) for name in ("man1", "man5")}
    for name in pages:
        said = run("mandoc", "-T", "lint", "-W", "warning", name)
        expect(said[0] == "" and said[2] == 0, f"mandoc: {said}")
        said = run("groff", "-man", "-ww", "-z", "-K", "utf8", "-T", "utf8", name)
        expect(said[1] == "", f"groff: {said}")
    shown = run("mandoc", "-T", "utf8", "man1", env={**os.environ, "LC_ALL": "C.UTF-8"})[0]
    shown = re.sub(r".\x08", "", shown)
    for command in commands:
        expect(re.search(rf"^   {command}\b", shown, re.M), f"no {command} in the manual")
        for option in words_of_help(command)[1]:
            expect(re.search(rf"--{option}\b", shown), f"no --{option} in the manual")
    settings = re.findall(r"^# ([a-z]+) = ", run(PROGRAM, "--default-config")[0], re.M)
    for setting in settings:
        expect(f"ELECTION\\_NIGHT\\_{setting.upper()}" in pages["man1"] or f"ELECTION_NIGHT_{setting.upper()}" in
               pages["man1"], f"no variable for {setting}")
        expect(re.search(rf"^\.B {setting}$", pages["man5"], re.M), f"no {setting} in section 5")


def complete(*words):
    """What bash offers for the last of the words."""
    line = " ".join(f"'{word}'" for word in words)
    script = (f"source ./bash; COMP_WORDS=({line}); COMP_CWORD=$(({len(words)} - 1)); _election_night; "
              'printf "%s\\n" "${COMPREPLY[@]}"')
    text, errors, status = run("bash", "-u", "-c", script)
    expect(status == 0 and errors == "", f"{words}: {errors}")
    return text.split()


def check_completions():
    """bash offers what the program takes, and the files for other shells are whole."""
    generate("bash")
    commands, shared = words_of_help()
    expect(set(complete("election-night", "")) == set(commands), str(complete("election-night", "")))
    expect(complete("election-night", "rec") == ["reconstruct"], "a beginning")
    for command in commands:
        offered = set(complete("election-night", command, "--"))
        expect(offered == {"--" + option for option in words_of_help(command)[1]}, f"{command}: {offered}")
        expect(offered >= {"--" + option for option in shared}, command)
    expect(complete("election-night", "log", "night.db", "--format", "") == ["text", "jsonl"], "formats of log")
    expect(complete("election-night", "--lang", "k") == ["kk"], "a language before any command")
    expect(complete("election-night", "screen", "x", "--page", "ho") == ["house", "hours"], "pages")
    with open("a-store.db", "w"):
        pass
    expect(complete("election-night", "watch", "a-st") == ["a-store.db"], "files")
    for shell in ("zsh", "fish"):
        text = generate(shell)
        said = run(shell, "-n", shell)
        expect(said[2] == 0 and said[1] == "", f"{shell}: {said}")
        for command in commands:
            expect(re.search(rf"\b{command}\b", text), f"no {command} for {shell}")


def check_completion_of_fish():
    """fish offers commands, then the options of the command."""
    generate("fish")
    env = {**os.environ, "HOME": os.getcwd(), "XDG_CONFIG_HOME": os.getcwd()}

    def offered(line):
        text = run("fish", "--no-config", "-c", f"source ./fish; complete -C '{line}'", env=env)[0]
        return {row.split("\t")[0] for row in text.splitlines()}

    expect({"demo", "watch", "verify"} <= offered("election-night "), str(offered("election-night ")))
    expect("--anchor" in offered("election-night verify x --"), str(offered("election-night verify x --")))
    expect("--anchor" not in offered("election-night watch x --"), "an option of another command")
    expect(offered("election-night log x --format ") >= {"text", "jsonl"}, "formats")


def check_install():
    """make install puts program, scenarios, pages and completions below PREFIX, and they work from there."""
    target = os.path.abspath("root")
    _, errors, status = run("make", "-C", ROOT, "-o", "standalone", "install", f"DESTDIR={target}", "PREFIX=/opt/night",
                            f"INSTALLED={PROGRAM}")
    expect(status == 0, errors)
    files = {os.path.relpath(os.path.join(place, name), target + "/opt/night")
             for place, _, names in os.walk(target) for name in names}
    wanted = {"bin/election-night", "share/man/man1/election-night.1", "share/man/man5/election-night.5",
              "share/bash-completion/completions/election-night", "share/zsh/site-functions/_election-night",
              "share/fish/vendor_completions.d/election-night.fish",
              "share/election-night/Scenarios/kz-2023/election.json"}
    expect(files >= wanted, f"missing: {wanted - files}")
    for name in files - wanted:
        expect(name.startswith("share/election-night/Scenarios/"), f"strange: {name}")
    moved = os.path.abspath("moved")
    shutil.move(target + "/opt/night", moved)
    program = moved + "/bin/election-night"
    said = run(program, "init", "night.db", "--scenario", "kz-2023", env={"PATH": os.environ["PATH"]})
    expect(said[2] == 0, f"the installed program finds no scenario: {said}")
