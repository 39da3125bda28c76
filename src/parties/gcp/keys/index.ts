// Keys that are uploaded to a provider: what writes and what reads them asks the same.
export * from './key-set';
