import Foundation
import Testing

/// What a parent process had the program ignore, as `nohup` and `&` do, does not end it.
struct IgnoredSignalTests {
    /// A command that runs until a signal, and the file that is not empty once it listens for one.
    private static let commands = [
        ("ingest night.db lines --follow --receipts sign", "sign"),
        ("watch night.db --plain > sign", "sign"),
        ("export night.db --format html --out sign --follow", "sign"),
    ]

    @Test(arguments: commands)
    func `an ignored signal stays ignored, and another ends it`(command: String, sign: String) throws {
        let folder = try WorkFolder()
        _ = try FilledStore.copy(into: folder)
        try FileManager.default.copyItem(atPath: FilledStore.shared().lines, toPath: folder.file("lines"))
        // Of signals that wait the lowest comes first: one that is not ignored gives its own status.
        let script = """
            (trap '' HUP INT QUIT; exec "$night" \(command)) & night=$!
            for i in $(seq 400); do [ -s \(sign) ] && break; sleep 0.05; done; [ -s \(sign) ] || echo no sign
            kill -HUP $night; kill -INT $night; kill -QUIT $night; sleep 0.5; kill -TERM $night; wait $night; echo $?
            """
        let outcome = try Command.shell(script, in: folder.path)
        #expect(outcome.lines == ["143"], "\(outcome.text)\(outcome.errors)")
    }
}
