/**
 * What describes a field: its sentence, when it was refused, before what is always said of it. The forms say `novalidate`: a
 * browser would speak in its own language.
 * @param id of the field; its sentence has `-fout` behind it
 * @param help id of what is always said of the field
 */
export const describedBy = (sentence: string | undefined, id: string, help?: string): string | undefined =>
  [sentence ? `${id}-fout` : undefined, help].filter(Boolean).join(' ') || undefined;

/**
 * What a field carries that was refused: reading goes on there. Only for pages without a script: attributes that are spread
 * make Svelte write the value again, over what somebody typed meanwhile.
 */
export const wrongField = (sentence: string | undefined, id: string, help?: string) => ({
  'aria-invalid': sentence === undefined ? undefined : ('true' as const),
  'aria-describedby': describedBy(sentence, id, help),
  autofocus: sentence !== undefined,
});

/** For one button of a group that is wrong as a whole: the group says so, reading goes on at its first button. */
export const readOnHere = (here: boolean) => ({ autofocus: here });
