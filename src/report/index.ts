export * from './finding-text';
export * from './github/annotations';
export * from './located-finding';
export * from './not-read';
export * from './sarif/sarif';
export * from './told-rule';
