import { releaseCommand } from "./commands.ts";

process.exitCode = releaseCommand(process.argv.slice(2), { root: process.cwd(), out: console.log, err: console.error });
