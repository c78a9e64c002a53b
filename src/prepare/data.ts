import { dataCommand } from "./commands.ts";

process.exitCode = dataCommand(process.argv.slice(2), { root: process.cwd(), out: console.log, err: console.error });
