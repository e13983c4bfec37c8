/// Folders of the user's own, by the XDG Base Directory Specification 0.8.
package enum UserFolder {
    /// The name of the program's folder in each of them.
    private static let program = "election-night"

    /// Where configuration and themes are: `$XDG_CONFIG_HOME/election-night`; nil without a home.
    package static var configuration: String? { place(variable: "XDG_CONFIG_HOME", below: ".config") }

    /// Where reports of crashes go: `$XDG_STATE_HOME/election-night`; nil without a home.
    package static var state: String? { place(variable: "XDG_STATE_HOME", below: ".local/state") }

    /// Where counted nights are kept until the next run: `$XDG_CACHE_HOME/election-night`; nil without a home.
    package static var cache: String? { place(variable: "XDG_CACHE_HOME", below: ".cache") }

    /// A variable that holds a relative path is passed over, as the specification asks.
    private static func place(variable: String, below home: String) -> String? {
        if let folder = Environment.value(variable), folder.hasPrefix("/") { return "\(folder)/\(program)" }
        guard let folder = Environment.value("HOME"), folder.hasPrefix("/") else { return nil }
        return "\(folder)/\(home)/\(program)"
    }
}
