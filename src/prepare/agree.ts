import { agreeCommand } from "./agreeCommand.ts";

process.exitCode = agreeCommand(process.argv.slice(2), { root: process.cwd(), out: console.log, err: console.error });
