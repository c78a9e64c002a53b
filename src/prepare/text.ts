import { textCommand } from "./commands.ts";

process.exitCode = textCommand(process.argv.slice(2), { root: process.cwd(), out: console.log, err: console.error });
