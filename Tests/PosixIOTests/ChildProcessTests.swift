import PosixIO
import Testing

@Suite struct ChildProcessTests {
    @Test(arguments: [("exit 0", 0), ("exit 7", 7), ("kill -TERM $$", 143)] as [(String, Int32)])
    func `a program's end is told as a shell tells it`(script: String, status: Int32) throws {
        let ending = try ChildProcess.run(["sh", "-c", script], environment: ["PATH=/usr/bin:/bin"])
        #expect(ending.status == status)
        #expect(ending.nanoseconds > 0)
    }

    @Test func `a program reads its input, writes its output and finds its environment`() throws {
        let folder = try TemporaryFolder()
        try AtomicFile.replace(folder.file("in"), with: Array("word".utf8))
        let words = ["sh", "-c", "cat; printf ' %s' \"$NAME\""]
        let ending = try ChildProcess.run(
            words,
            environment: ["PATH=/usr/bin:/bin", "NAME=value"],
            input: folder.file("in"),
            output: folder.file("out")
        )
        #expect(ending.status == 0)
        #expect(try FileReader.bytes(of: folder.file("out"), limit: 100) == Array("word value".utf8))
    }

    @Test func `a program that is not there is an error`() {
        #expect(throws: IOError.self) {
            try ChildProcess.run(["/nowhere/at/all"], environment: [])
        }
    }
}
