import ElectionModel
import ReportFormat

/// One input is one line of JSON.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneLine(_ data: UnsafePointer<UInt8>, _ size: Int) -> Int32 {
    let line = Array(UnsafeBufferPointer(start: data, count: size))
    Law.check(Law.decoder.decode(line))
    Law.checkFront(of: line)
    return 0
}
