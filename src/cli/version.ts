/** The version of this package. */
export function version(): string {
  const { version: text }: { version: string } = require('cdk-trusted-workflows/package.json');
  return text;
}
