import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { LazyMessagesContext, later, part } from "../../src/ui/later.tsx";

const Come = ({ name }: { readonly name: string }) => <p>{name} has come</p>;

describe("a part of the page that comes when it is first shown", () => {
  it("stands in the first pass, with nothing in its place before, once its code and words are there", async () => {
    const code = part(async () => Come);
    const words = part(async () => undefined);
    await Promise.all([code(), words()]);
    const Later = later(code, <p>on its way</p>);
    render(
      <LazyMessagesContext value={words}>
        <Later name="the table" />
      </LazyMessagesContext>,
    );
    expect(screen.getByText("the table has come")).toBeVisible();
    expect(screen.queryByText("on its way")).toBeNull();
  });

  it.each(["code", "words"])("says that it is on its way while its %s are not there", async (late) => {
    let arrive = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const code = part(async () => {
      if (late === "code") await gate;
      return Come;
    });
    const words = part(async () => (late === "words" ? gate : undefined));
    const Later = later(code, <p>on its way</p>);
    render(
      <LazyMessagesContext value={words}>
        <Later name="the table" />
      </LazyMessagesContext>,
    );
    expect(screen.getByText("on its way")).toBeVisible();
    arrive();
    expect(await screen.findByText("the table has come")).toBeVisible();
    expect(screen.queryByText("on its way")).toBeNull();
  });
});
