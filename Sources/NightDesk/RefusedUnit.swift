import ElectionModel
import ResultsStore

extension RefusalTime {
    /// The precinct that the refused line names, as far as a line that was refused can be believed.
    ///
    /// In JSON the first member `unit`, in CSV the first field that is a precinct's id; nil without one.
    func precinct(in election: Election) -> Int? {
        for word in words(of: "unit") {
            guard let unit = election.unitIndex(of: word),
                election.units[unit].kind == .precinct
            else { continue }
            return election.placeOfUnit[unit]
        }
        return nil
    }

    /// The contest that the refused line names, in the same way; nil for a turnout report.
    func contest(in election: Election) -> Int? {
        for word in words(of: "contest") {
            if let contest = election.contests.firstIndex(where: { $0.id == word }) { return contest }
        }
        return nil
    }

    /// What may be meant by a member: in JSON what stands behind its name, in CSV every field.
    private func words(of member: String) -> [String] {
        let isJSON = beginning.first { $0 != UInt8(ascii: " ") } == UInt8(ascii: "{")
        let words =
            isJSON
            ? [stated(member)].compactMap { $0 } : beginning.split(separator: UInt8(ascii: ","))
        return words.filter { $0.count <= 63 }.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The text after the first `"MEMBER":`.
    private func stated(_ member: String) -> ArraySlice<UInt8>? {
        let name = Array("\"\(member)\"".utf8)
        guard let start = beginning.firstRange(of: name)?.upperBound else { return nil }
        let rest = beginning[start...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ":") }
        guard rest.first == UInt8(ascii: "\"") else { return nil }
        return rest.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
    }
}
