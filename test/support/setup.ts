import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";

// What is awaited comes when it comes: how fast is the bench's question, not a test's.
configure({ asyncUtilTimeout: 30_000 });
// Test files of a worker share its globals: what one puts in a global's place is gone with its page.
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

// The tests' document lays nothing out, and so has nothing to scroll.
Element.prototype.scrollIntoView ??= () => undefined;
