import type { ComponentChildren } from 'preact';

/** A drawing of 16 by 16 that says nothing by itself: the control it stands in has the words. */
function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const CloseIcon = () => (
  <Icon>
    <path d="m4 4 8 8M12 4l-8 8" />
  </Icon>
);
export const PreviousIcon = () => (
  <Icon>
    <path d="m4 10 4-4 4 4" />
  </Icon>
);
export const NextIcon = () => (
  <Icon>
    <path d="m4 6 4 4 4-4" />
  </Icon>
);
export const PlusIcon = () => (
  <Icon>
    <path d="M8 3.5v9M3.5 8h9" />
  </Icon>
);
export const LinkIcon = () => (
  <Icon>
    <path d="M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2-2a2.6 2.6 0 0 0-3.7-3.7l-.7.7M9.2 6.8a2.6 2.6 0 0 0-3.7 0l-2 2a2.6 2.6 0 0 0 3.7 3.7l.7-.7" />
  </Icon>
);
export const SelectIcon = () => (
  <Icon>
    <path d="M2.5 5h11M2.5 8h11M2.5 11h6M11.5 10.5v4M9.5 12.5h4" />
  </Icon>
);
export const PasteIcon = () => (
  <Icon>
    <path d="M6 3.5H4v10h8v-10h-2M6 2.5h4v2H6z" />
  </Icon>
);
export const CopyIcon = () => (
  <Icon>
    <path d="M5.5 5.5v-2h7v7h-2M3.5 5.5h7v7h-7z" />
  </Icon>
);
export const SearchIcon = () => (
  <Icon>
    <circle cx="7" cy="7" r="4" />
    <path d="m10 10 3.5 3.5" />
  </Icon>
);
export const NoteIcon = () => (
  <Icon>
    <path d="m3 13 .6-2.8 7.2-7.2 2.2 2.2-7.2 7.2zM9.3 4.5l2.2 2.2" />
  </Icon>
);
export const CheckIcon = () => (
  <Icon>
    <path d="M2.5 4h5M2.5 8h4M2.5 12h5M9.5 9l2 2 3-4.5" />
  </Icon>
);
export const ArrowIcon = () => (
  <Icon>
    <path d="M6 3.5H3.5v9h9V10M8.5 3.5h4v4M12.5 3.5 7 9" />
  </Icon>
);
export const PanelIcon = () => (
  <Icon>
    <path d="M2.5 3.5h11v9h-11zM9.5 3.5v9" />
  </Icon>
);

/** The product's mark, as in assets/icon.svg, in the theme's colours. */
export const Mark = ({ size = 20 }: { size?: number }) => (
  <svg class="mark" viewBox="0 0 128 128" width={size} height={size} aria-hidden="true" focusable="false">
    <rect width="128" height="128" rx="28" />
    <circle class="ink" cx="76" cy="45" r="25" />
    <path class="stroke" d="M94 45c0 28-15 43-43 50" />
    <circle class="origin" cx="40" cy="96" r="14" />
  </svg>
);
