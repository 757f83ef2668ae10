import type { ReactNode } from 'react';

function icon(shape: ReactNode) {
  return function Icon() {
    return (
      <svg className="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
        {shape}
      </svg>
    );
  };
}

const handset = <path d="M6.5 3.5h2.2a1 1 0 0 1 1 .8l.7 3.3a1 1 0 0 1-.3.9L8.3 10.2a13 13 0 0 0 5.5 5.5l1.7-1.8a1 1 0 0 1 .9-.3l3.3.7a1 1 0 0 1 .8 1v2.2a3 3 0 0 1-3.2 3A15.5 15.5 0 0 1 3.5 6.7a3 3 0 0 1 3-3.2Z" />;
const microphone = (
  <>
    <rect x="9" y="3" width="6" height="11" rx="3" />
    <path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3" />
  </>
);

export const PhoneIcon = icon(handset);
export const HangUpIcon = icon(<g transform="rotate(135 12 12)">{handset}</g>);
export const MicrophoneIcon = icon(microphone);
export const MutedIcon = icon(
  <>
    {microphone}
    <path d="m4 3 16 18" />
  </>,
);
export const PauseIcon = icon(<path d="M9 5v14M15 5v14" />);
export const PlayIcon = icon(<path d="M8 5.5v13l10.5-6.5Z" />);
export const SearchIcon = icon(
  <>
    <circle cx="11" cy="11" r="6.5" />
    <path d="m16 16 4.5 4.5" />
  </>,
);
export const PlusIcon = icon(<path d="M12 5v14M5 12h14" />);
export const ImportIcon = icon(<path d="M12 15V4m-4.5 4.5L12 4l4.5 4.5M4.5 15v3.5a1.5 1.5 0 0 0 1.5 1.5h12a1.5 1.5 0 0 0 1.5-1.5V15" />);
export const OpenIcon = icon(<path d="M10 5H6.5A1.5 1.5 0 0 0 5 6.5v11A1.5 1.5 0 0 0 6.5 19h11a1.5 1.5 0 0 0 1.5-1.5V14M14 5h5v5M19 5l-8 8" />);
export const EditIcon = icon(<path d="m14.5 6 3.5 3.5M4.5 19.5l.8-3.7L15.7 5.3a1.5 1.5 0 0 1 2.1 0l.9.9a1.5 1.5 0 0 1 0 2.1L8.2 18.7Z" />);
export const CloseIcon = icon(<path d="m6.5 6.5 11 11M17.5 6.5l-11 11" />);
export const WarningIcon = icon(<path d="M12 9v4.5M12 17h.01M10.6 4.5 3.3 17.2A1.6 1.6 0 0 0 4.7 19.6h14.6a1.6 1.6 0 0 0 1.4-2.4L13.4 4.5a1.6 1.6 0 0 0-2.8 0Z" />);
export const LeftIcon = icon(<path d="m14.5 6-6 6 6 6" />);
export const RightIcon = icon(<path d="m9.5 6 6 6-6 6" />);
export const PersonIcon = icon(
  <>
    <circle cx="12" cy="8" r="3.8" />
    <path d="M4.5 20a7.5 7.5 0 0 1 15 0" />
  </>,
);
