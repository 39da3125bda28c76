import { SourceLocation } from './source-location';

/** One text for each document, to look it up by. The text for people does not do: a file may be called `a.yaml[2]`, beside the second document of `a.yaml`. */
export const documentKey = ({ file, document, embedded }: SourceLocation): string => JSON.stringify([file, document, embedded]);

/** One text for each place. */
export const locationKey = ({ file, document, embedded, pointer }: SourceLocation): string => JSON.stringify([file, document, embedded, pointer]);
