// What the command and testing take of this room beside its API, which is what `verify/index` is.
export * from '../decide-at';
export * from '../identity-reference';
export * from '../printable';
export * from '../read-files';
export * from '../sort-out';
export * from '../text-table';
export * from '../cause-text';
