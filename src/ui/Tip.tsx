import { type ReactNode, useLayoutEffect, useRef } from "react";
import { BasisMark, type KnownText } from "./Basis.tsx";
import { useI18n } from "./i18n.ts";
import { ArrowIcon } from "./icons.tsx";
import { type TipAt, tipPlace } from "./tipPlace.ts";
import { Parts } from "./Words.tsx";
import "./tip.css";

interface TipProps {
  readonly id: string;
  readonly at: TipAt;
  readonly children: ReactNode;
}

/** A tooltip in the picture that it stands in, by the mark that it is about. */
export function Tip({ id, at, children }: TipProps) {
  const { dir } = useI18n();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(function placeTip() {
    const [own, picture] = [box.current, box.current?.offsetParent];
    if (!own || !picture) return;
    const [left, top] = tipPlace(at, [own.offsetWidth, own.offsetHeight], [picture.clientWidth, picture.clientHeight]);
    Object.assign(own.style, { left: `${left}px`, top: `${top}px` });
  });
  return (
    <div ref={box} id={id} role="tooltip" className="tip" dir={dir}>
      {children}
    </div>
  );
}

interface StrongestProps {
  readonly form: "list.saidBy" | "list.saidOf";
  readonly who: string;
  readonly verb: string;
  readonly whom: KnownText;
}

/** The strongest verb of some directives, whose it is, and to whom. */
export function Strongest({ form, who, verb, whom }: StrongestProps) {
  const i18n = useI18n();
  const said = <Parts parts={i18n.tParts(form)} slots={{ who: <bdi>{who}</bdi>, verb: <b>{verb}</b> }} />;
  return (
    <p>
      <Parts parts={i18n.tParts("map.tipStrongest")} slots={{ said }} /> <ArrowIcon /> <bdi>{whom.text}</bdi>{" "}
      {whom.basis && <BasisMark basis={whom.basis} quiet />}
    </p>
  );
}

/** A date in words, and how it is known. */
export const KnownLine = ({ text, basis }: KnownText) => (
  <p>
    {text} {basis && <BasisMark basis={basis} />}
  </p>
);
