import { newCommand } from "./draftCommands.ts";

process.exitCode = newCommand(process.argv.slice(2), { root: process.cwd(), out: console.log, err: console.error });
