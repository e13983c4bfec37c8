import ElectionModel
import ReportFormat

/// One input is the files of a scenario with a NUL between them: card, units, parties, candidates, figures.
@_cdecl("LLVMFuzzerTestOneInput")
public func testScenario(_ data: UnsafePointer<UInt8>, _ size: Int) -> Int32 {
    let parts = UnsafeBufferPointer(start: data, count: size)
        .split(separator: 0, maxSplits: 4, omittingEmptySubsequences: false)
        .map { Array($0) }
    func part(_ index: Int) -> [UInt8]? { index < parts.count ? parts[index] : nil }
    let files = ScenarioFiles(
        card: part(0) ?? [],
        units: part(1) ?? [],
        parties: part(2) ?? [],
        candidates: part(3),
        published: part(4)
    )
    do throws(FormatError) {
        let election = try Election.read(files)
        for unit in election.units { Law.checkHarmless(unit.name.en + unit.name.ru + unit.name.kk) }
        for party in election.parties { Law.checkHarmless(party.short + party.name.en) }
        for candidate in election.candidates { Law.checkHarmless(candidate.label) }
        Law.check(of: election)
    } catch {
        Law.checkHarmless(error.description)
        precondition(error.place.line >= 1 && error.place.column >= 1, "a fault without a place")
    }
    return 0
}

extension Law {
    /// An election that was read serves a decoder, whatever it holds.
    fileprivate static func check(of election: Election) {
        let decoder = ReportDecoder(election: election)
        guard case .refused = decoder.decode(Array("{}".utf8)) else { preconditionFailure("{} was accepted") }
    }
}
