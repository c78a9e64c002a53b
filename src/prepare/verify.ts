import { verifyCommand } from "./commands.ts";

process.exitCode = verifyCommand(process.argv.slice(2), { root: process.cwd(), out: console.log, err: console.error });
