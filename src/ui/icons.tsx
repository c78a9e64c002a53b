import type { ReactNode } from "react";

const icon = (path: ReactNode, mirrored = false) =>
  function Icon() {
    return (
      <svg className={mirrored ? "icon icon-mirrored" : "icon"} viewBox="0 0 20 20" aria-hidden="true">
        {path}
      </svg>
    );
  };

/** Icons that point a way along the text (`mirrored`) turn with the page; the others do not. */
export const CloseIcon = icon(<path d="M5 5l10 10M15 5L5 15" />);
export const SearchIcon = icon(
  <>
    <circle cx="8.5" cy="8.5" r="5" />
    <path d="M12.5 12.5L17 17" />
  </>,
);
export const MenuIcon = icon(<path d="M3 5h14M3 10h14M3 15h14" />);
export const PlusIcon = icon(<path d="M10 4v12M4 10h12" />);
export const MinusIcon = icon(<path d="M4 10h12" />);
export const ShareIcon = icon(
  <>
    <path d="M10 12V3M6.5 6L10 2.5 13.5 6" />
    <path d="M5 10v7h10v-7" />
  </>,
);
export const ExternalIcon = icon(<path d="M8 4H4v12h12v-4M11 4h5v5M16 4l-7 7" />, true);
export const SettingsIcon = icon(
  <>
    <path d="M3 6h8M15 6h2M3 14h2M9 14h8" />
    <circle cx="13" cy="6" r="2" />
    <circle cx="7" cy="14" r="2" />
  </>,
);
export const HelpIcon = icon(
  <>
    <circle cx="10" cy="10" r="7" />
    <path d="M8 8a2 2 0 114 0c0 1.5-2 1.5-2 3M10 14v.5" />
  </>,
);
export const ArrowIcon = icon(<path d="M3 10h13M11 5l5 5-5 5" />, true);
export const BackIcon = icon(<path d="M17 10H4M9 5l-5 5 5 5" />, true);
export const MoveIcon = icon(<path d="M10 3v14M3 10h14M8 5l2-2 2 2M8 15l2 2 2-2M5 8l-2 2 2 2M15 8l2 2-2 2" />);
export const KeyIcon = icon(<path d="M3 5h3v3H3zM3 12h3v3H3zM9 6.5h8M9 13.5h8" />);
export const DownIcon = icon(<path d="M5 8l5 5 5-5" />);
export const ResetIcon = icon(
  <>
    <path d="M4 10a6 6 0 106-6H6" />
    <path d="M8.5 1.5L6 4l2.5 2.5" />
  </>,
);
