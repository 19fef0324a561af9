import type { Component, ComponentProps } from 'svelte';
import type ProposalPanel from '#web/components/taking-part/Proposal.svelte';

/** What the first screen goes without, each named once: the last screen, and the question before words go. */
export const lastScreen = () => import('#web/components/taking-part/Thanks.svelte');

type Panel = Component<ComponentProps<typeof ProposalPanel>, object, 'words'>;
let panel: Panel | undefined;
/** The question before words go, once it is here. */
export const panelHere = (): Panel | undefined => panel;
/** Brings it; undefined when it cannot come, and then nobody is asked here. */
export const bringPanel = async (): Promise<Panel | undefined> => {
  panel ??= (await import('#web/components/taking-part/Proposal.svelte').catch(() => undefined))?.default;
  return panel;
};
