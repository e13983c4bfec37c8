"""NIST SP 1500-100 v2: exports hold to the published schemas, and say what tally says."""
import json
import os
import subprocess
import xml.etree.ElementTree as tree

from export_checks import MOMENT, export, tally
from night import MARK, STORE, expect
from writing_checks import init

SCHEMAS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Schemas")
NAME = "NIST_V2_election_results_reporting"
# The schema's own namespace, and the one of its version 2.0.3, which is otherwise the same.
OLD, NEW = f"{NAME}.xsd", "http://itl.nist.gov/ns/voting/1500-100/v2"


def validate_xml(report):
    """Fails unless xmllint finds the report valid."""
    with open(os.path.join(SCHEMAS, NAME + ".xsd")) as file:
        schema = file.read().replace(f'"{OLD}"', f'"{NEW}"')
    with open("schema.xsd", "w") as file:
        file.write(schema)
    with open("report.xml", "wb") as file:
        file.write(report)
    words = ["xmllint", "--noout", "--nonet", "--huge", "--schema", "schema.xsd", "report.xml"]
    done = subprocess.run(words, capture_output=True, timeout=300)
    expect(done.returncode == 0, done.stderr.decode()[:1000])


def validator():
    import jsonschema  # Debian's python3-jsonschema; not every check needs it
    with open(os.path.join(SCHEMAS, NAME + ".json")) as file:
        schema = json.load(file)
    return jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())


def validate_json(report):
    """Fails unless the report holds to the schema and every reference leads to an object."""
    report = json.loads(report)
    error = next(validator().iter_errors(report), None)
    expect(error is None, f"{error and list(error.absolute_path)}: {error and error.message[:300]}")
    ids, wanted = set(), []

    def walk(value):
        if isinstance(value, dict):
            if "@id" in value:
                expect(value["@id"] not in ids, f"{value['@id']} stands twice")
                ids.add(value["@id"])
            for name, part in value.items():
                if name.endswith("Id") and name not in ("@id", "VendorApplicationId"):
                    wanted.append(part)
                elif name.endswith("Ids"):
                    wanted.extend(part)
                else:
                    walk(part)
        elif isinstance(value, list):
            for part in value:
                walk(part)

    walk(report)
    expect(set(wanted) <= ids, f"references to nothing: {sorted(set(wanted) - ids)[:5]}")
    return report


def check_nist_schemas_bite():
    """The schemas are read: a report with an unknown member, or members out of order, is not valid."""
    report = json.loads(export(STORE, "nist-json", "--level", "summary", *MOMENT))
    report["Colour"] = "red"
    expect(next(validator().iter_errors(report), None) is not None, "the JSON schema lets anything pass")
    text = export(STORE, "nist-xml", "--level", "summary", *MOMENT).decode()
    try:
        validate_xml(text.replace("<Format>", "<Shape>").replace("</Format>", "</Shape>").encode())
    except AssertionError:
        return
    raise AssertionError("the XML schema lets anything pass")


def check_nist_valid():
    init("empty.db")
    cases = [("empty.db", "summary"), ("empty.db", "precinct"), (STORE, "summary")]
    for store, level in cases:
        # By station the JSON of a counted night says all that the one before it does.
        if level == "summary":
            validate_json(export(store, "nist-json", "--level", level))
        validate_xml(export(store, "nist-xml", "--level", level))
    early = ("--at", "2023-03-19T20:40:00+06:00")
    validate_json(export(STORE, "nist-json", *early))
    validate_xml(export(STORE, "nist-xml", *early))
    validate_xml(export(STORE, "nist-xml"))


def counts(contest, kind):
    """Counts by unit and selection."""
    return {(count["GpUnitId"], selection["@id"].split(".")[-1]): count["Count"]
            for selection in contest["ContestSelection"] for count in selection["VoteCounts"]
            if count["Type"] == kind}


def check_nist_figures():
    report = json.loads(export(STORE, "nist-json", "--level", "summary", *MOMENT))
    figures = tally(STORE, *MOMENT)
    expect(report["Status"] == "unofficial-partial" and report["IsTest"] and MARK in report["Notes"], "no notes")
    contests = report["Election"][0]["Contest"]
    list_votes = counts(contests[0], "total")
    for row in figures["contests"]["list"]["selections"]:
        expect(list_votes["unit.kz", row["id"]] == row["votes"], f"votes of {row['id']} differ")
        seats = counts(contests[0], "seats").get(("unit.kz", row["id"]))
        expect(seats == row["seats"], f"seats of {row['id']} differ: {seats}")
    for region in figures["regions"]:
        for row in region["selections"]:
            expect(list_votes["unit." + region["id"], row["id"]] == row["votes"], f"{region['id']} differs")
    expect(contests[0]["SubUnitsReported"] == figures["units"]["reported"], "stations reported differ")
    country = next(unit for unit in report["GpUnit"] if unit["@id"] == "unit.kz")
    turnout = figures["turnout"]
    shown = (country["VotersParticipated"], country["VotersRegistered"])
    expect(shown == (turnout["ballotsIssued"], turnout["votersListed"]), f"turnout differs: {shown}")
    expect(len(contests) == 30 and len(report["GpUnit"]) == 1 + 20 + 29, "contests or units are missing")
    for district, contest in zip(figures["contests"]["district"], contests[1:]):
        votes = {name: count for (unit, name), count in counts(contest, "total").items()}
        if district["leader"]:
            others = [count for name, count in votes.items() if name not in (district["leader"], "against-all")]
            expect(votes[district["leader"]] - max(others) == district["lead"], f"{district['unit']} differs")
    root = tree.fromstring(export(STORE, "nist-xml", "--level", "summary", *MOMENT))
    space = {"n": NEW}
    found = {(count.findtext("n:GpUnitId", namespaces=space), selection.get("ObjectId").split(".")[-1]):
             int(count.findtext("n:Count", namespaces=space))
             for selection in root.find("n:Election/n:Contest", space).findall("n:ContestSelection", space)
             for count in selection.findall("n:VoteCounts", space)
             if count.findtext("n:Type", namespaces=space) == "total"}
    expect(found == list_votes, "XML and JSON say other things")
