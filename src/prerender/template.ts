import { templateCommand } from "./templateCommand.ts";

process.exitCode = await templateCommand(process.argv.slice(2), { root: process.cwd(), out: console.log, err: console.error });
