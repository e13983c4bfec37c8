import PosixIO

ProcessExit.exit(CrashHelper.run(Array(CommandLine.arguments.dropFirst())))
