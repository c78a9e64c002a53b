import { benchDraftCommand } from "./draftCommands.ts";

process.exitCode = benchDraftCommand(process.argv.slice(2), { root: process.cwd(), out: console.log, err: console.error });
