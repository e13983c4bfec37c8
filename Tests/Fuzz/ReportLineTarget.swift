import ElectionModel
import ReportFormat

/// One input is one line of JSON.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneLine(_ data: UnsafePointer<UInt8>, _ size: Int) -> Int32 {
    Law.check(Law.decoder.decode(Array(UnsafeBufferPointer(start: data, count: size))))
    return 0
}
