/** Who somebody said they are on this screen, or on the first one. */
export const perspectiveIn = (form: FormData): string => String(form.get('wie') ?? '').slice(0, 40);
