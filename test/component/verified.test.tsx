import { act, render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Verified, VerifyContext } from "../../src/app/Verified.tsx";

async function shown(verify: (() => Promise<void>) | undefined): Promise<void> {
  await act(async () => {
    render(
      <VerifyContext value={verify}>
        <Verified>cited</Verified>
      </VerifyContext>,
    );
  });
}

describe("what cites a record", () => {
  it("waits until the record is known to have its hash", async () => {
    let pass = (): void => {};
    const passing = new Promise<void>((resolve) => {
      pass = resolve;
    });
    await shown(() => passing);
    expect(screen.queryByText("cited")).not.toBeInTheDocument();
    await act(async () => pass());
    expect(screen.getByText("cited")).toBeInTheDocument();
  });

  it("never comes where the hash is not the record's", async () => {
    await shown(() => Promise.reject(new Error("damaged")));
    await act(async () => {
      await Promise.resolve();
    });
    expect(screen.queryByText("cited")).not.toBeInTheDocument();
  });

  it("comes at once where nothing is left to check", async () => {
    await shown(undefined);
    expect(screen.getByText("cited")).toBeInTheDocument();
  });
});
