import ElectionModel
import ReportFormat
import Testing

@Suite struct ParsingTests {
    @Test func `a stamp read and written is the same text`() throws {
        var random = SplitMix64(seed: 3)
        for _ in 0..<5_000 {
            let stamp = Timestamp(
                instant: Int64.random(in: -62_135_500_000...253_402_200_000, using: &random),
                offsetMinutes: Int16.random(in: -1_439...1_439, using: &random)
            )
            guard (1...9_999).contains(stamp.civil.date.year) else { continue }
            #expect(Timestamp(parsing: stamp.iso8601) == stamp)
            var bytes: [UInt8] = []
            stamp.append(to: &bytes)
            #expect(String(decoding: bytes, as: UTF8.self) == stamp.iso8601)
        }
    }

    @Test(arguments: [
        ("2023-03-19T21:04:11+06:00", 1_679_238_251), ("2023-03-19T15:04:11+00:00", 1_679_238_251),
        ("2023-03-19T00:04:11-15:00", 1_679_238_251), ("1970-01-01T00:00:00+00:00", 0),
        ("2024-02-29T23:59:59+23:59", 1_709_164_859), ("2000-02-29T00:00:00-23:59", 951_868_740),
    ])
    func `stamps of one moment have one instant`(text: String, instant: Int64) {
        #expect(Timestamp(parsing: text)?.instant == instant)
    }

    @Test func `every change of one byte of a stamp reads as itself or not at all`() {
        let stamp = Array("2023-03-19T21:04:11+06:00".utf8)
        for index in stamp.indices {
            for byte in UInt8.min...UInt8.max {
                var bytes = stamp
                bytes[index] = byte
                let text = String(decoding: bytes, as: UTF8.self)
                guard let read = Timestamp(iso8601: bytes.span) else { continue }
                #expect(read.iso8601 == text)
            }
        }
    }

    @Test(arguments: [
        "2023-02-29", "1900-02-29", "2023-04-31", "2023-13-01", "2023-1-1", "20230101", "", "2023-01-01 ",
    ])
    func `a day that is none is refused`(text: String) {
        #expect(CivilDate(parsing: text) == nil)
    }

    @Test func `real days are read`() {
        #expect(CivilDate(parsing: "2000-02-29") == CivilDate(year: 2000, month: 2, day: 29))
        #expect(CivilDate(parsing: "9999-12-31") == CivilDate(year: 9999, month: 12, day: 31))
    }

    @Test func `fractions are two plain whole numbers`() {
        #expect(Fraction(parsing: "1/20") == Fraction(1, 20))
        #expect(Fraction(parsing: "0/1") == Fraction(0, 1))
        for text in [
            "1/0", "1/", "/2", "", "/", "1", "-1/2", "1/02", "1/2/3", " 1/2", "1.5/2", "1234567890/1",
        ] {
            #expect(Fraction(parsing: text) == nil, "\(text)")
        }
    }

    @Test func `colours are six hexadecimal digits`() {
        #expect(RGB(parsing: "#00aFCA") == RGB(red: 0, green: 0xAF, blue: 0xCA))
        for text in ["00AFCA", "#00AFC", "#00AFCAA", "#00AFCG", "", "#ггггг", "#+0+0+0"] {
            #expect(RGB(parsing: text) == nil, "\(text)")
        }
    }
}
