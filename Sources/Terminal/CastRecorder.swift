package import PosixIO

/// Keeps what is drawn in a file that players of terminal sessions show again (asciicast, version 2).
///
/// It takes frames as they are handed to the terminal, so that a slow one changes no recording. When the file
/// cannot be written any more, the recording ends and the screen goes on.
package struct CastRecorder: ~Copyable {
    private let file: FileDescriptor
    private let path: String
    private var isOn: Bool
    private var began: Int64 = 0
    /// Why the recording ended early, if it did.
    package private(set) var failure: IOError?

    /// Records nothing.
    package init() {
        file = FileDescriptor(borrowing: -1)
        path = ""
        isOn = false
    }

    /// Makes the file of a recording.
    ///
    /// - Parameter path: A file that is not there yet.
    /// - Throws: ``IOError`` as open(2) fails, `EEXIST` for a file that is there.
    package init(path: String) throws(IOError) {
        file = try .createNew(path)
        self.path = path
        isOn = true
    }

    /// Writes the head; what comes from now on is timed from here.
    mutating func begin(size: TerminalSize, term: String) {
        began = Clock.monotonicNanoseconds()
        write(
            #"{"version":2,"width":\#(size.columns),"height":\#(size.rows),"#
                + #""timestamp":\#(Clock.wallSeconds()),"env":{"TERM":\#(CastRecorder.quoted(term))}}"#
        )
    }

    /// Notes bytes that the terminal gets.
    mutating func output(_ bytes: [UInt8]) {
        guard isOn else { return }
        write("[\(time),\"o\",\(CastRecorder.quoted(String(decoding: bytes, as: UTF8.self)))]")
    }

    /// Notes another size.
    mutating func resize(to size: TerminalSize) {
        guard isOn else { return }
        write("[\(time),\"r\",\"\(size.columns)x\(size.rows)\"]")
    }

    private mutating func write(_ line: String) {
        guard isOn else { return }
        do {
            try file.writeAll(Array((line + "\n").utf8), subject: path)
        } catch {
            isOn = false
            failure = error
        }
    }

    /// Seconds since the begin with six decimals.
    private var time: String {
        let micros = (Clock.monotonicNanoseconds() - began) / 1_000
        let rest = String(micros % 1_000_000)
        return "\(micros / 1_000_000)." + String(repeating: "0", count: 6 - rest.utf8.count) + rest
    }

    /// A text of JSON, everything that is no printable character written by its number.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value):
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
