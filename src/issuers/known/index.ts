// The CI systems by their URL, for rooms that read tokens and documents of any. `issuers/index` is the models of all, which are API.
export * from '../registry';
export * from '../others';
