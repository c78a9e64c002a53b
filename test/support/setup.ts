import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// What is awaited comes when it comes: how fast is the bench's question, not a test's.
configure({ asyncUtilTimeout: 30_000 });
afterEach(cleanup);

// The tests' document lays nothing out, and so has nothing to scroll.
Element.prototype.scrollIntoView ??= () => undefined;
