/// Texts that are no JSON, by the classes that test suites of JSON parsers distinguish.
///
/// Each is written as a value in its own right, so that it can stand alone as a line or as the value of a
/// member; control characters are escapes of Swift.
enum MustRefuse {
    static let arrays = [
        "[1 true]", "[a", "[\"\": 1]", "[\"a\",", "[\"a\"", "[\"a\"],", "[\"x\"]]", "[,1]", "[1,,2]",
        "[\"x\",,]",
        "[,]", "[", "]", "[1,]", "[1,\n1\n,1", "[3[4]]", "[-]", "[   , \"\"]", "[\"a\",\n4\n,1,",
        "[\"\u{B}a\"\\f]",
        "[*]", "[1", "[1,", "[{}", "[\"\",]", "[1:2]", "[1;2]", "[1}", "[{]", "[\"a\" \"b\"]", "[1 2]", "[[]",
    ]

    static let objects = [
        "{\"x\", null}", "{[: \"x\"}\n", "{\"x\"::\"b\"}", "{\u{1F1E8}\u{1F1ED}}", "{\"a\":\"a\" 123}",
        "{key: 'value'}", "{\"a\" b}", "{:\"b\"}", "{\"a\" \"b\"}", "{\"a\":", "{\"a\"", "{1:1}",
        "{9999E9999:1}",
        "{null:null,null:null}", "{\"id\":0,,,,,}", "{'a':0}", "{\"id\":0,}", "{\"a\":\"b\"}/**/",
        "{\"a\":\"b\"}/**//", "{\"a\":\"b\"}//", "{\"a\":\"b\"}/", "{\"a\":\"b\",,\"c\":\"d\"}", "{a: \"b\"}",
        "{\"a\":\"a",
        "{ \"foo\" : \"bar\", \"a\" }", "{\"a\":\"b\"}#", "{", "}", "{,}", "{\"a\"}", "{\"a\":1:2}",
        "{\"a\":}",
        "{[1]:2}", "{\"a\":1;\"b\":2}", "{\"a\"=1}", "{\"a\":1]", "{}}", "{\"a\":1 \"b\":2}", "{true:1}",
        "{\"a\":,}",
    ]

    static let numbers = [
        "++1234", "+1", "+Inf", "-01", "-1.0.", "-2.", "-NaN", ".-1", ".2e-3", "0.1.2", "0.3e+", "0.3e",
        "0.e1",
        "0E+", "0E", "0e+", "0e", "1.0e+", "1.0e-", "1.0e", "1 000.0", "1eE2", "2.e+3", "2.e-3", "2.e3",
        "9.e+",
        "Inf", "NaN", "\u{FF11}", "1+2", "0x1", "0x42", "Infinity", "0e+-1", "-123.123foo", "-foo", "- 1",
        "-012",
        "-Infinity", "-.123", "-1x", "1ea", "1e1\u{E5}", "1.", ".123", "1.2a-3", "1.8011670033376514H-308",
        "012", "00", "1_000", "1,000.0", "1'000", "0b1", "0o7", "1f", "1L", "--1", "-", "+", ".", "e1",
        "\u{661}",
    ]

    static let strings = [
        "\"\\uD800\\\"", "\"\\uD800\\u\"", "\"\\uD800\\u1\"", "\"\\uD800\\u1x\"", "\"\\x00\"", "\"\\\\\\\"",
        "\"\\\t\"", "\"\\\u{1F300}\"", "\"\\\"", "\"\\u00A\"", "\"\\uD834\\uDd\"", "\"\\uD800\\uD800\\x\"",
        "\"\\a\"",
        "\"\\uqqqq\"", "\"\\", "\"", "'single quote'", "abc", "\"\\UA66D\"", "\"new\nline\"", "\"\t\"",
        "\"\" x",
        "\"\u{0}\"", "\"\u{1B}\"", "\"\u{1F}\"", "\"\\'\"", "\"\\ \"", "\"\\0\"", "\"\\v\"", "\"\\u\"",
        "\"\\u{41}\"",
        "\"\\uDC00\"", "\"\\uD800\"", "\"\\u+041\"", "\"\\u 041\"", "\"\\u-041\"", "\"a", "a\"", "\"a\"b\"",
        "\\u0020\"asd\"",
        "\"asd\\u\"", "\"\\U0041\"", "\u{201C}a\u{201D}", "`a`", "\"\\N\"", "\"a\"+\"b\"", "\"\"\"a\"\"\"",
    ]

    static let words = [
        "fals", "nul", "tru", "True", "FALSE", "NULL", "nil", "None", "undefined", "yes", "truE", "nulll",
        "truefalse",
        "true false", "\u{430}", "\u{E5}", "null,", "n", "t", "True1", "nan", "void",
    ]

    static let structures = [
        "<.>", "<null>", "aå", "[True]", "1]", "{\"x\": true,", "[][]", "]", "[", "{}}", "{\"\":",
        "{\"a\":/*comment*/\"b\"}",
        "{\"a\": true} \"x\"", "['", "[\"a", "[{", "[\"a\",", "{[", "{'a'", "{,", "{\"a", "#{}", "*",
        "{\"a\":\"b\"}#{}",
        "[\\u000A\"\"]", "[1", "[ false, nul", "[ true, fals", "[ false, tru", "{\"asd\":\"asd\"", "\u{FEFF}",
        "\u{2060}",
        "[\u{2060}]", "\u{C}", "[\u{C}]", "\u{A0}{}", "{}\u{2028}", "{}\u{0}", "<!-- -->{}", "{} {}", "{},{}",
        "{};",
        "\u{1E}{}", "()", "(1)", "=1", "{}\u{1A}", "\u{0}", "{}\u{85}", "//x\n{}", "{}//", "%7B%7D",
        "&#123;}",
    ]

    static let all = arrays + objects + numbers + strings + words + structures

    /// Bytes that are not UTF-8, or not in a text that is.
    static let bytes: [[UInt8]] = [
        [0xE5], [0x5B, 0xFF, 0x5D], [0x5B, 0x31, 0xE5, 0x5D], [0x2D, 0x31, 0xE5], [0x30, 0xE5],
        [0x5B, 0x61, 0xE5, 0x5D],
        [0x22, 0xE5, 0x22], [0x22, 0x5C, 0xE5, 0x22], [0x22, 0x5C, 0x75, 0xE5, 0x22],
        [0xEF, 0xBB, 0x7B, 0x7D],
        [0xEF, 0xBB, 0xBF], [0xEF, 0xBB, 0xBF, 0x7B, 0x7D], [0xFE, 0xFF, 0x00, 0x7B, 0x00, 0x7D],
        [0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00], [0x00, 0x7B, 0x00, 0x7D], [0x7B, 0x00, 0x7D, 0x00],
        [0x22, 0xC0, 0x80, 0x22], [0x22, 0xC1, 0xBF, 0x22], [0x22, 0xE0, 0x80, 0xAF, 0x22],
        [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xED, 0xB0, 0x80, 0x22], [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22],
        [0x22, 0xF0, 0x80, 0x80, 0x80, 0x22], [0x22, 0xFC, 0x80, 0x80, 0x80, 0x80, 0x80, 0x22],
        [0x22, 0x80, 0x22], [0x22, 0xBF, 0x22], [0x22, 0xE2, 0x82, 0x22], [0x22, 0xF0, 0x9F, 0x98, 0x22],
        [0x22, 0xFE, 0x22], [0x22, 0xFF, 0x22], [0x7B, 0x22, 0xB9, 0x22, 0x3A, 0x31, 0x7D], [0x84],
        [0xD8, 0x00],
        [0x31, 0xE5], [0x31, 0x65, 0x31, 0xE5], [0x31, 0x65, 0xE5], [0x7B, 0xE5, 0x7D],
        [0x5B, 0xEF, 0xBB, 0xBF, 0x5D],
    ]

    /// Nesting without an end, 100,000 deep; and endless text, digits and members.
    static let deep: [[UInt8]] = [
        [UInt8](repeating: 0x5B, count: 50_000), [UInt8](repeating: 0x7B, count: 50_000),
        Array(String(repeating: "[{\"\":", count: 10_000).utf8),
        Array(String(repeating: "{\"a\":", count: 12_000).utf8),
        Array("\"".utf8) + [UInt8](repeating: 0x61, count: 60_000), [UInt8](repeating: 0x31, count: 60_000),
        Array("\"".utf8) + Array(String(repeating: "\\\\", count: 30_000).utf8),
        [UInt8](repeating: 0x20, count: 60_000),
        Array("{".utf8) + Array(String(repeating: "\"a\":1,", count: 10_000).utf8),
        [UInt8](repeating: 0x2D, count: 60_000), [UInt8](repeating: 0x2C, count: 60_000),
    ]
}
