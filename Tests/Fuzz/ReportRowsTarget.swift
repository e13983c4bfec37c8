import ElectionModel
import ReportFormat

/// One input is a header and rows; where the header is refused, the rows go under a good one.
@_cdecl("LLVMFuzzerTestOneInput")
public func testRows(_ data: UnsafePointer<UInt8>, _ size: Int) -> Int32 {
    let lines = UnsafeBufferPointer(start: data, count: size)
        .split(separator: UInt8(ascii: "\n"), maxSplits: 16, omittingEmptySubsequences: false)
        .map { Array($0) }
    guard let decoder = reader(lines[0]) ?? reader(goodHeader) else { preconditionFailure("no header") }
    for row in lines.dropFirst() { Law.check(decoder.decode(row)) }
    return 0
}

private let goodHeader = Array(
    ("kind,election,contest,unit,source,revision,reportedAt,votersListed,ballotsReceived,ballotsIssued,"
        + "ballotsCancelled,ballotsFound,invalidBallots,votes.p1,votes.p2,votes.p3,votes.against-all,"
        + "validBallots,recount,sourceSeq,reason,receivedAt").utf8
)

private func reader(_ header: [UInt8]) -> CSVReportDecoder? {
    do throws(CSVHeaderError) {
        return try CSVReportDecoder(header: header, election: Law.election)
    } catch {
        Law.checkHarmless(error.description)
        return nil
    }
}
