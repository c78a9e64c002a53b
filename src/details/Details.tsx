import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import type { Dataset } from "../model/dataset.ts";
import type { Text } from "../model/types.ts";
import { sourceWords, termWords } from "../scene/words.ts";
import { useAppState, useDataset, useUpdate, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { BackIcon, CloseIcon } from "../ui/icons.tsx";
import { Words } from "../ui/Words.tsx";
import { cleared, selected } from "../view/transitions.ts";
import type { Selection } from "../view/view.ts";
import { Chosen } from "./Chosen.tsx";
import { FollowContext } from "./context.ts";
import "./details.css";

type Item = Exclude<Selection, { kind: "none" }>;

interface DetailsProps {
  readonly actions?: ReactNode;
  /** What the way back leads to, where the details stand in the place of something else. */
  readonly back?: string;
}

/** What the reports say of the selected thing, with the basis of each value; `actions` (cite, share) stand under its title. */
export function Details({ actions, back }: DetailsProps) {
  const selection = useView((view) => view.selection);
  const update = useUpdate();
  const { hover } = useAppState();
  const heading = useRef<HTMLHeadingElement>(null);
  const followed = useRef(false);

  useEffect(function focusWhereALinkLed() {
    if (followed.current) heading.current?.focus();
    followed.current = false;
  });

  function follow(next: Selection): void {
    followed.current = true;
    hover.setState({ hover: { kind: "none" } });
    update(selected(next));
  }

  if (selection.kind === "none") return null;
  return (
    <FollowContext value={follow}>
      <article className="details">
        <Head selection={selection} heading={heading} {...(back === undefined ? {} : { back })} />
        {actions && <div className="details-actions">{actions}</div>}
        <Chosen key={selection.id} selection={selection} />
      </article>
    </FollowContext>
  );
}

interface HeadProps {
  readonly selection: Item;
  readonly back?: string;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

function Head({ selection, heading, back }: HeadProps) {
  const dataset = useDataset();
  const update = useUpdate();
  const { t } = useI18n();
  return (
    <header className={back === undefined ? "details-head" : "details-head details-head-back"}>
      {back !== undefined && (
        <button type="button" className="link-button details-back" onClick={() => update(cleared)}>
          <BackIcon /> {back}
        </button>
      )}
      <div>
        <Kind selection={selection} />
        <h2 ref={heading} tabIndex={-1}>
          <Title dataset={dataset} selection={selection} />
        </h2>
      </div>
      {back === undefined && (
        <button type="button" className="icon-button" onClick={() => update(cleared)} aria-label={t("details.close")}>
          <CloseIcon />
        </button>
      )}
    </header>
  );
}

function Kind({ selection }: { readonly selection: Item }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const row = selection.kind === "event" ? dataset.eventRow(selection.id) : undefined;
  const general = i18n.t(`details.kind.${selection.kind}`);
  return (
    <p className="details-kind">
      {row === undefined
        ? general
        : i18n.t("details.kindOf", { general, kind: termWords(dataset, i18n, "eventKind", dataset.event(row).kind) })}
    </p>
  );
}

function Title({ dataset, selection }: { readonly dataset: Dataset; readonly selection: Item }) {
  const i18n = useI18n();
  const missing = <bdi>{selection.id}</bdi>;
  switch (selection.kind) {
    case "event": {
      const row = dataset.eventRow(selection.id);
      return row === undefined ? missing : <NamedWords text={dataset.event(row).title} />;
    }
    case "directive": {
      const row = dataset.directiveRow(selection.id);
      return row === undefined ? missing : <NamedWords text={dataset.directive(row).what} />;
    }
    case "place":
    case "actor": {
      const named = selection.kind === "place" ? dataset.place(selection.id) : dataset.actor(selection.id);
      return named ? <NamedWords text={named.names} /> : missing;
    }
    case "source": {
      const source = dataset.source(selection.id);
      return source?.title ? <NamedWords text={source.title} /> : source ? <bdi>{sourceWords(source, i18n)}</bdi> : missing;
    }
    default:
      return selection satisfies never;
  }
}

/** A text, and in which language where it is not the page's. */
function NamedWords({ text }: { readonly text: Text }) {
  const { t, lang } = useI18n();
  return (
    <>
      <Words text={text} />
      {text.only !== undefined && text.only !== lang && <small> {t(`details.in.${text.only}`)}</small>}
    </>
  );
}
