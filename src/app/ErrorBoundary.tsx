import { Component, type ReactNode, useEffect, useState } from "react";
import { useI18n } from "../ui/i18n.ts";
import { MissingPart } from "../ui/later.tsx";
import { siteChanged } from "./newVersion.ts";

interface Props {
  readonly children: ReactNode;
  /** "pane": the rest of the page goes on, and so does this part once it is tried again; "line": the same, said in a line. */
  readonly part?: "pane" | "line";
  /** What is shown: once it is something else, the failure of what was shown before is over. */
  readonly of?: string;
  /** Puts the failure where the part would have stood. */
  readonly renderFailure?: (failure: ReactNode) => ReactNode;
}

interface State {
  readonly error: Error | null;
  readonly of: string | undefined;
}

/** Failure has a place on screen: what broke, that the record is unharmed, and a way on. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, of: this.props.of };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps({ of }: Props, state: State): Partial<State> | null {
    return of === state.of ? null : { error: null, of };
  }

  override render(): ReactNode {
    const { part, children, renderFailure = (failure) => failure } = this.props;
    const { error } = this.state;
    if (!error) return children;
    const again = (): void => this.setState({ error: null });
    if (!part) return <PageFailure error={error} />;
    return renderFailure(part === "line" ? <LineFailure error={error} onRetry={again} /> : <PartFailure error={error} onRetry={again} />);
  }
}

interface FailureProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

/** What is to be said of a part that failed, and whether only the page's newer version can mend it. */
function useFailure(error: Error): readonly [words: string, outdated: boolean] {
  const { t } = useI18n();
  const missing = error instanceof MissingPart;
  const [outdated, setOutdated] = useState(false);
  useEffect(
    function askWhetherReplaced() {
      async function ask(): Promise<void> {
        setOutdated(await siteChanged());
      }
      if (missing) void ask();
    },
    [missing],
  );
  if (!missing) return [t("app.crashedPane"), false];
  return [t(outdated ? "app.newVersion" : "app.missingPart"), outdated];
}

/** A failure in a line, with a way on. */
export function LineFailure({ error, onRetry }: FailureProps) {
  const { t, dir } = useI18n();
  const [words, outdated] = useFailure(error);
  return (
    <p className="status-all" dir={dir} role="alert">
      {words}{" "}
      <button type="button" className="link-button" onClick={outdated ? reload : onRetry}>
        {t(outdated ? "load.reload" : "common.retry")}
      </button>
    </p>
  );
}

function PartFailure({ error, onRetry }: FailureProps) {
  const { t } = useI18n();
  const [words, outdated] = useFailure(error);
  return (
    <div className="failure" role="alert">
      <p>{words}</p>
      <p className="failure-actions">
        {!outdated && (
          <button type="button" className="button button-primary" onClick={onRetry}>
            {t("common.retry")}
          </button>
        )}
        <Reload />
        {!(error instanceof MissingPart) && <PlainView />}
      </p>
      <Technical error={error} />
    </div>
  );
}

function PageFailure({ error }: { readonly error: Error }) {
  const { t } = useI18n();
  return (
    <div className="failure" role="alert">
      <h2>{t("load.crashed")}</h2>
      <p>{t("load.crashedText")}</p>
      <p className="failure-actions">
        <Reload />
        <PlainView />
      </p>
      <Technical error={error} />
    </div>
  );
}

const reload = (): void => window.location.reload();

function Reload() {
  const { t } = useI18n();
  return (
    <button type="button" className="button" onClick={reload}>
      {t("load.reload")}
    </button>
  );
}

function PlainView() {
  const { t } = useI18n();
  return (
    <a className="button" href={window.location.pathname}>
      {t("load.plainView")}
    </a>
  );
}

function Technical({ error }: { readonly error: Error }) {
  const { t } = useI18n();
  return (
    <details>
      <summary>{t("load.details")}</summary>
      <bdi dir="ltr" className="code">
        {error.message}
      </bdi>
    </details>
  );
}
