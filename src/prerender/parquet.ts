import { parquetCommand } from "./parquetCommand.ts";

process.exitCode = await parquetCommand(process.argv.slice(2), { err: console.error });
