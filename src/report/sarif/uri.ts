/** Half of a surrogate pair has no UTF-8. */
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const DRIVE = /^[A-Za-z]:\//;

/** The name of a file as a URI reference: a relative one stays relative. No character of it is anything but a part of a name. */
export function uriOf(file: string): string {
  const absolute = file.startsWith('/') ? 'file://' : DRIVE.test(file) ? 'file:///' : '';
  // A colon in the first segment of a relative reference would be the end of a scheme; of a drive it is read either way.
  return absolute + file.split('/').map((segment) => encodeURIComponent(segment.replace(HALVES, '\ufffd'))).join('/');
}
