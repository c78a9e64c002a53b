import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { LazyWording } from "../../src/app/LazyWording.tsx";
import { stripBidi } from "../../src/i18n/bidi.ts";
import { DatasetError, type ErrorReason } from "../../src/load/errors.ts";
import { openColumns } from "../../src/model/columnarDataset.ts";
import { encodeColumnar } from "../../src/model/columnarEncode.ts";
import { fixtureRows } from "../support/fixture.ts";
import { NAMES } from "../support/large.ts";
import { renderInApp } from "../support/render.tsx";

const { columns, wording } = encodeColumnar(fixtureRows(), NAMES);

it.each<[ErrorReason, string]>([
  [{ code: "unreachable" }, "Check the connection"],
  [{ code: "status", status: 503 }, "answered with 503"],
  [{ code: "damaged" }, "do not match their own hash"],
  [{ code: "missingPart" }, "The page lacks a part that is needed to read the record"],
])("words that did not come are told with the reason, and come when they are asked for again: %o", async (reason, said) => {
  let reads = 0;
  const dataset = openColumns(columns, () =>
    reads++ === 0 ? Promise.reject(new DatasetError("words.json", reason)) : Promise.resolve(wording),
  );
  renderInApp(
    <LazyWording>
      <p>what it says</p>
    </LazyWording>,
    { dataset },
  );
  const alert = await screen.findByRole("alert");
  expect(stripBidi(alert.textContent)).toContain(said);
  expect(screen.getByText("what it says")).toBeInTheDocument();
  await userEvent.setup().click(screen.getByRole("button", { name: "Try again" }));
  await expect.poll(() => dataset.wording.state()).toBe("ready");
  expect(screen.queryByRole("alert")).toBeNull();
});
