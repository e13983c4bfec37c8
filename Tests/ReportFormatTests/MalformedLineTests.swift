import ElectionModel
import ReportFormat
import TestSupport
import Testing

/// Every way to write a line wrongly, with the code it must be refused for.
@Suite struct MalformedLineTests {
    static let forms: [Malformed] = [
        Malformed(.unreadable, ""), Malformed(.unreadable, " "), Malformed(.unreadable, "[]"),
        Malformed(.unreadable, "null"), Malformed(.unreadable, "\"count\""), Malformed(.unreadable, "{"),
        Malformed(.unreadable, "}"), Malformed(.unreadable, "{\"kind\"}"), Malformed(.unreadable, "{,}"),
        Malformed(.unreadable, "\u{FEFF}" + Lines.count), Malformed(.unreadable, Lines.count + ","),
        Malformed(.unreadable, Lines.count + Lines.count), Malformed(.unreadable, Lines.count + " x"),
        Malformed(.unreadable, Lines.count + "\u{0}"), Malformed(.unreadable, "3}}", "3},}"),
        Malformed(.unreadable, "3}}", "3,}}"), Malformed(.unreadable, "{\"kind", "{,\"kind"),
        Malformed(.unreadable, "\"kind\"", "kind"), Malformed(.unreadable, "\"kind\"", "'kind'"),
        Malformed(.unreadable, "{\"kind", "/* count */{\"kind"), Malformed(.unreadable, ":60", ":/**/60"),
        Malformed(.unreadable, ",\"unit\"", ",,\"unit\""), Malformed(.unreadable, ",\"unit\"", "\"unit\""),
        Malformed(.unreadable, ",\"unit\"", ";\"unit\""), Malformed(.unreadable, "\"unit\":", "\"unit\" "),
        Malformed(.unreadable, "\"unit\":", "\"unit\"="), Malformed(.unreadable, ":100,", ":,"),
        Malformed(.unreadable, ":100,", ":1 00,"), Malformed(.unreadable, "\"station-1\"", "station-1"),
        Malformed(.unreadable, "\"station-1\"", "null"), Malformed(.unreadable, "\"station-1\"", "1"),
        Malformed(.unreadable, "\"station-1\"", "[\"station-1\"]"), Malformed(.unreadable, "\"s1\"", "{}"),
        Malformed(.unreadable, "\"station-1\"", "\"station-1"), Malformed(.unreadable, "\"s1\"", "\"s\t1\""),
        Malformed(.unreadable, "\"s1\"", "\"s\\x1\""), Malformed(.unreadable, "\"s1\"", "\"s\\u12\""),
        Malformed(.unreadable, "\"s1\"", "\"s\\uD800\""), Malformed(.unreadable, "\"s1\"", "\"s\\uDC00\""),
        Malformed(.unreadable, "\"s1\"", "\"\\uD83D\\u0041\""),
        Malformed(.unreadable, "\"s1\"", "\"\\uD83Dx\""),
        Malformed(.unreadable, "\"count\"", "\"Count\""), Malformed(.unreadable, "\"count\"", "\"recount\""),
        Malformed(.unreadable, "\"count\"", "true"), Malformed(.unreadable, "\"p1\":30", "\"p1\":[30]"),
        Malformed(.unreadable, "\"p1\":30", "\"p1\":{}"), Malformed(.unreadable, "\"p1\":30", "\"p1\""),
        Malformed(.unreadable, "{\"kind\"", "{\"x\":[[1]],\"kind\""),
        Malformed(.unreadable, "{\"kind\"", "{\"x\":[1,],\"kind\""),
        Malformed(.unreadable, "{\"kind\"", "{\"x\":[1,\"kind\""),
        Malformed(.unreadable, "{\"kind\"", "{\"x\":nil,\"kind\""),
        Malformed(.unreadable, "{\"p1\":30,\"p2\":20,\"p3\":5,\"against-all\":3}", "[30,20,5,3]"),
        Malformed(.unreadable, "{\"p1\":30,\"p2\":20,\"p3\":5,\"against-all\":3}", "null"),
        Malformed(.unreadable, "3}}", "3},\"recount\":false}"),
        Malformed(.unreadable, "3}}", "3},\"recount\":1}"),
        Malformed(.unreadable, "3}}", "3},\"recount\":\"true\"}"),
    ]

    static let members: [Malformed] = [
        Malformed(.member, "{}"), Malformed(.member, "{\"kind\":\"count\"}"),
        Malformed(.member, "\"kind\":\"count\",", ""), Malformed(.member, "\"contest\":\"list\",", ""),
        Malformed(.member, "\"revision\":1,", ""), Malformed(.member, ",\"invalidBallots\":2", ""),
        Malformed(.member, "\"unit\"", "\"Unit\":1,\"unit\""), Malformed(.member, "\"unit\"", "\"Unit\""),
        Malformed(.member, "\"unit\"", "\"un\u{131}t\""), Malformed(.member, "\"unit\"", "\"unit \""),
        Malformed(.member, "{\"kind\"", "{\"\":1,\"kind\""),
        Malformed(.member, "{\"kind\"", "{\"seq\":1,\"kind\""),
        Malformed(.member, "{\"kind\"", "{\"x\":{\"y\":\"a\",\"z\":1.5},\"kind\""),
        Malformed(.member, "{\"kind\"", "{\"x\":[1,\"a\",true,null],\"kind\""),
        Malformed(.member, "{\"kind\"", "{\"kind\":\"count\",\"kind\""),
        Malformed(.member, ":100,", ":100,\"votersListed\":100,"),
        Malformed(.member, ":100,", ":100,\"voters\\u004Cisted\":100,"),
        Malformed(.member, "3}}", "3},\"votes\":{}}"), Malformed(.member, "3}}", "3},\"reason\":\"x\"}"),
        Malformed(.member, Lines.turnout.replacing("\"unit\"", with: "\"contest\":\"list\",\"unit\"")),
        Malformed(.member, Lines.turnout.replacing("}", with: ",\"ballotsFound\":1}")),
        Malformed(.member, Lines.turnout.replacing("}", with: ",\"revision\":1}")),
        Malformed(.member, Lines.annul.replacing("}", with: ",\"votes\":{}}")),
        Malformed(.member, Lines.annul.replacing(",\"reason\":\"signed by mistake\"", with: "")),
    ]

    static let numbers: [Malformed] = [
        "1.0", "1e2", "1E2", "+100", "-1", "-0", "007", "00", "0x10", "1_000", "1000000000", "true", "null",
        "\"100\"", "\"\"", "NaN", "\u{663}\u{663}", "1.", ".5", "99999999999999999999999999",
        "[]", "[100]", "{}", "{\"n\":100}",
    ].flatMap { text in
        [
            Malformed(.number, ":100,", ":\(text),"),
            Malformed("[{".contains(text.prefix(1)) ? .unreadable : .number, "\"p2\":20", "\"p2\":\(text)"),
            Malformed(.number, "\"revision\":1", "\"revision\":\(text)"),
            Malformed(.number, "3}}", "3},\"sourceSeq\":\(text)}"),
        ]
    }

    static let meanings: [Malformed] = [
        Malformed(.text, "\"test\"", "\"TEST\""), Malformed(.text, "\"list\"", "\"\""),
        Malformed(.text, "\"station-1\"", "\" station-1\""),
        Malformed(.text, "\"station-1\"", "\"station-1 \""),
        Malformed(.text, "\"station-1\"", "\"-station\""), Malformed(.text, "\"s1\"", "\"с1\""),
        Malformed(.text, "\"s1\"", "\"" + String(repeating: "a", count: 64) + "\""),
        Malformed(.text, "\"s1\"", "\"s\\n1\""), Malformed(.text, "\"s1\"", "\"s\\u00001\""),
        Malformed(.text, "\"s1\"", "\"\\uD83D\\uDE00\""),
        Malformed(.election, "\"test\"", "\"test-2\""), Malformed(.election, "\"list\"", "\"lists\""),
        Malformed(.precinct, "station-1", "station-99"), Malformed(.precinct, "station-1", "region-1"),
        Malformed(.precinct, "station-1", "district-1"), Malformed(.precinct, "station-1", "land"),
        Malformed(.precinct, "station-1", "station-01"),
        Malformed(.selection, "\"p1\"", "\"p4\""), Malformed(.selection, "\"p1\"", "\"P1\""),
        Malformed(.selection, "\"p1\"", "\"p2\""), Malformed(.selection, "\"p1\"", "\"\\u00702\""),
        Malformed(.selection, ",\"against-all\":3", ""), Malformed(.selection, "\"p1\":30,", ""),
        Malformed(.selection, "\"p1\":30,\"p2\":20,\"p3\":5,\"against-all\":3", ""),
        Malformed(.selection, "\"p1\":30", "\"p1\":30,\"p1\":30"),
        Malformed(.selection, "\"p1\":30", "\"p1\":30,\"p9\":0"),
        Malformed(.revision, "\"revision\":1", "\"revision\":0"),
        Malformed(.revision, "\"revision\":1", "\"revision\":1000"),
        Malformed(.revision, "\"revision\":1", "\"revision\":65537"),
        Malformed(.revision, Lines.annul.replacing("\"revision\":1", with: "\"revision\":999999999")),
        Malformed(.fieldLimit, ":100,", ":20001,"), Malformed(.fieldLimit, "\"p1\":30", "\"p1\":999999999"),
        Malformed(.partOfWhole, "\"invalidBallots\":2", "\"invalidBallots\":61"),
        Malformed(.partOfWhole, "\"p1\":30", "\"p1\":59"),
        Malformed(.voteSum, "\"p1\":30", "\"p1\":31"),
        Malformed(.voteSum, "\"against-all\":3", "\"against-all\":0"),
        Malformed(.validSum, "3}}", "3},\"validBallots\":57}"),
    ]

    static let times: [Malformed] = [
        "2023-03-19T21:04:11", "2023-03-19T21:04:11Z", "2023-03-19 21:04:11+06:00", "2023-03-19T21:04+06:00",
        "2023-03-19T21:04:11.5+06:00", "2023-03-19T24:00:00+06:00", "2023-03-19T21:60:11+06:00",
        "2023-03-19T21:04:60+06:00", "2023-02-29T21:04:11+06:00", "2023-13-19T21:04:11+06:00",
        "2023-00-19T21:04:11+06:00", "2023-03-00T21:04:11+06:00", "0000-03-19T21:04:11+06:00",
        "2023-03-19T21:04:11+24:00", "2023-03-19T21:04:11+06:60", "2023-03-19T21:04:11+0600",
        "2023-03-19T21:04:11-00:00", "2023-03-19T21:04:11 06:00", "2023-03-19t21:04:11+06:00",
        "2023-3-19T21:04:11+06:00", "+023-03-19T21:04:11+06:00", "2023-03-19T21:04:11\u{2212}06:00", "",
        "now",
        "2023-03-19T21:04:11+06:00 ",
    ].flatMap { text in
        [
            Malformed(.time, "2023-03-19T21:04:11+06:00", text),
            Malformed(.time, Lines.turnout.replacing("2023-03-19T12:00:00+06:00", with: text)),
            Malformed(.time, "3}}", "3},\"receivedAt\":\"\(text)\"}"),
        ]
    }

    static let reasons: [Malformed] = [
        "\u{202E}", "\u{200B}", "\\u001b[31m", "\\n", "\\u0000", "\u{7F}", "\u{85}", "\u{AD}", "\u{FEFF}",
        "\u{E0041}", "\u{2028}", "\u{E000}", "\u{FFFF}", "<b>", "$", "\\\\", "\u{1F600}", "\u{2800}",
        "\u{A0}",
        "\u{3164}", String(repeating: "a", count: 201), String(repeating: "ж", count: 201),
    ].map { Malformed(.text, Lines.annul.replacing("signed by mistake", with: $0)) }

    @Test(arguments: [forms, members, numbers, meanings, times, reasons])
    func `a malformed line is refused with its code`(lines: [Malformed]) {
        for malformed in lines {
            let finding = Lines.refusal(malformed.line)
            #expect(
                finding?.code == malformed.code,
                "\(malformed.testDescription): \(finding?.message ?? "-")"
            )
            let message = finding?.message ?? ""
            #expect(Sanitiser.safe(message, limit: 2_000) == message)
        }
    }

    @Test func `a line is at most 64 KiB`() {
        let blanks = String(repeating: " ", count: ReportDecoder.maximumLineLength - Lines.count.utf8.count)
        #expect(Lines.decode(Lines.count + blanks) == Lines.decode(Lines.count))
        #expect(
            Lines.refusal(Lines.count + blanks + " ")
                == Finding(
                    code: .unreadable,
                    message: "not a report: line longer than 65536 bytes at byte 65537"
                )
        )
    }

    @Test(arguments: ["", "жеке қате", "O'Neil (2) – №7, 50 %: «қате»!", String(repeating: "ж", count: 200)])
    func `a reason of letters, digits and common signs is kept`(reason: String) {
        guard
            case .report(.annul(let report), _, _) =
                Lines.decode(Lines.annul.replacing("signed by mistake", with: reason))
        else {
            Issue.record("refused")
            return
        }
        #expect(report.reason == reason)
    }
}
