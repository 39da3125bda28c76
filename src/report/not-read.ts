/** A file that could not be read, and why. */
export interface NotRead { readonly file: string; readonly why: string }
