/** A line of minutes as a screen shows it, on the server and on a device without a network. */
export interface NoteLine {
  readonly id: string;
  readonly theme: string;
  readonly part: string;
  readonly words: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Who does it and by when, of an action point. */
  readonly owner: string;
  /** Who wrote it, and beside whose pen. */
  readonly from: string;
  readonly replaces: string;
  /** Not received yet: it stands on this device. */
  readonly isHere?: boolean;
}

/** Who has the pen. */
export interface NotePen {
  readonly staffId: string;
  readonly name: string;
  readonly isMine: boolean;
  readonly heard: string;
  readonly asked: readonly { readonly id: string; readonly name: string }[];
}

/** What a note view knows of a talk: from the server, or kept on the device from the last time that there was a network. */
export interface NoteTalk {
  readonly id: string;
  readonly title: string;
  readonly day: string;
  readonly state: string;
  readonly lines: readonly NoteLine[];
  readonly waiting: readonly NoteLine[];
  readonly late: readonly NoteLine[];
  readonly attendance: readonly { readonly id: string; readonly name: string; readonly people: number }[];
  readonly pen: NotePen | undefined;
  readonly me: { readonly id: string; readonly name: string };
  /** The theme with which its minutes begin; empty: no theme in particular. */
  readonly first: string;
}
