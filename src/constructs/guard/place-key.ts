/** One text for a place in a file. */
export const placeKey = ({ file, pointer }: { readonly file: string; readonly pointer: string }): string => `${file}#${pointer}`;
