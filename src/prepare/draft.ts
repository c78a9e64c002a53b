import { draftCommand } from "./draftCommands.ts";

process.exitCode = draftCommand(process.argv.slice(2), { root: process.cwd(), out: console.log, err: console.error });
