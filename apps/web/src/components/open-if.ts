/**
 * For a `details` that the server may have opened: an attribute that is there or not, and never "shut". Set to false, the
 * script would shut what somebody opened before it had come.
 */
export const openIf = (isOpen: boolean): { readonly open?: true } => (isOpen ? { open: true } : {});
