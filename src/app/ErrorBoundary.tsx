import { Component, type ReactNode } from "react";
import { I18nContext } from "../ui/i18n.ts";

interface Props {
  readonly children: ReactNode;
  /** For one pane: the rest of the page goes on. */
  readonly pane?: boolean;
}

/** Failure has a place on screen: what broke, that the record is unharmed, and a way on. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  static override contextType = I18nContext;
  declare context: React.ContextType<typeof I18nContext>;
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state as { error: Error | null };
    if (!error) return this.props.children;
    const t = this.context?.t;
    return (
      <div className="failure" role="alert">
        <h2>{t?.(this.props.pane ? "app.crashedPane" : "load.crashed") ?? "Ballotline"}</h2>
        <p>{t?.("load.crashedText")}</p>
        <p className="failure-actions">
          {this.props.pane ? (
            <button type="button" className="button" onClick={() => this.setState({ error: null })}>
              {t?.("common.retry")}
            </button>
          ) : (
            <button type="button" className="button" onClick={() => window.location.reload()}>
              {t?.("load.reload")}
            </button>
          )}
          <a className="button" href={window.location.pathname}>
            {t?.("load.plainView")}
          </a>
        </p>
        <details>
          <summary>{t?.("load.details")}</summary>
          <bdi dir="ltr" className="code">
            {error.message}
          </bdi>
        </details>
      </div>
    );
  }
}
