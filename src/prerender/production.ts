/** Imported before all else by what draws pages: React's checks, which it makes unless told otherwise, take five times as long as the drawing. */
process.env["NODE_ENV"] ??= "production";
