import Testing

/// What becomes of who writes and who reads when files change under them, driven by the scripts in Drivers.
struct FollowDriverTests {
    @Test func `a growing file rewritten in place is read from its start`() async throws {
        try await Driver.run("rewritten-in-place", onlyWaits: true)
    }

    @Test func `a spool on another disk than its store is taken`() async throws {
        try await Driver.run("spool-on-another-disk", onlyWaits: true)
    }

    @Test func `a writer outlives who reads its words`() async throws {
        try await Driver.run("writer-outlives-its-reader", onlyWaits: true)
    }

    @Test func `a decision about a damaged refusal ends alone`() async throws {
        try await Driver.run("damaged-refusal-decided", onlyWaits: true)
    }

    @Test func `a head that is left keeps a new store away`() async throws {
        try await Driver.run("init-beside-a-head", onlyWaits: true)
    }

    @Test func `a log that was rewritten under its readers is not counted on`() async throws {
        try await Driver.run("rewritten-log-is-not-followed", onlyWaits: true)
    }

    @Test func `an index that was replaced under its readers is noticed`() async throws {
        try await Driver.run("replaced-index-is-noticed", onlyWaits: true)
    }

    @Test func `a store shorter than its head is not shown`() async throws {
        try await Driver.run("short-store-is-not-shown", onlyWaits: true)
    }

    @Test func `another store in its place is not followed`() async throws {
        try await Driver.run("other-store-is-not-followed", onlyWaits: true)
    }

    @Test func `a copy that lacks no more than repeats is followed`() async throws {
        try await Driver.run("newest-copy-is-followed", onlyWaits: true)
    }

    @Test func `who was stopped itself does not call a store unreadable`() async throws {
        try await Driver.run("stopped-telling-is-not-old", onlyWaits: true)
    }

    @Test func `a writer waits for another tool's checkpoint`() async throws {
        try await Driver.run("checkpoint-elsewhere-is-waited-for", onlyWaits: true)
    }

    @Test func `a disk that hangs makes figures old`() async throws {
        try await Driver.run("hanging-disk-is-stale", onlyWaits: true)
    }

    @Test func `a stranger's quarantine neither traps nor loops`() async throws {
        try await Driver.run("strangers-quarantine", onlyWaits: true)
    }

    @Test func `what was changed is not printed`() async throws {
        try await Driver.run("changed-entries-are-not-printed", onlyWaits: true)
    }

    @Test func `damage ends a night that was kept`() async throws {
        try await Driver.run("damage-ends-a-kept-night", onlyWaits: true)
    }

    @Test func `an export does not go back`() async throws {
        try await Driver.run("export-does-not-go-back", onlyWaits: true)
    }

    @Test func `a night wound back before a kept night is checked holds each entry once`() async throws {
        try await Driver.run("winding-before-the-check", onlyWaits: true)
    }
}
